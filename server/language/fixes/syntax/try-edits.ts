import { endOf, type Span } from "../../../document/syntax-tree";
import { inOrder, type Edit } from "../../layout/edit";
import type { Steps } from "../../steps";
import type { Fix } from "../fix";
import { cost, smallEdits, type SmallEdit } from "./small-edits";
import { scanStrictly, type ScanState } from "./strict-scan";

/** A fix whose edits are told of the region's text. */
export interface Proposal {
  readonly edits: readonly Edit[];
  readonly fix: Fix;
}

/** A text to be edited. */
interface Start {
  readonly text: string;
  /** Between its tokens, as far as it reads. */
  readonly states: readonly ScanState[];
  readonly fault: number;
}

/** The text after some edits. */
export interface Attempt {
  readonly text: string;
  readonly rounds: readonly (readonly Edit[])[];
  /** Characters that the edits add. */
  readonly growth: number;
  /** In characters of the text before the edits, so that edits of any length compare. */
  readonly reads: number;
  /** The same, though the token that was made is followed by one that is wrong. */
  readonly reaches: number;
  /** Within a text, say: what may stand at the fault is the same as before. */
  readonly isIdle: boolean;
  readonly cost: number;
  readonly fix: Fix | undefined;
}

/** Characters that may still be scanned. */
export interface Budget {
  left: number;
}

/** How many edits are tried between two pauses. */
const maxAtOnce = 50;

/** Those that read as far as the text does, and change what may follow. */
export function* tryEdits(
  start: Start,
  window: Span,
  proposals: readonly Proposal[],
  budget: Budget,
): Steps<readonly Attempt[]> {
  const { text, fault } = start;
  const attempts: Attempt[] = [];
  const end = endOfToken(text, fault);
  let count = 0;
  for (const { edit, fix } of candidates(text, window, proposals)) {
    // An edit behind the token that is wrong cannot make it right.
    if ((edit.edits[0]?.offset ?? 0) > end) continue;
    if (budget.left <= 0) break;
    const tried = tryOne(start, edit, fix);
    budget.left -= tried.text.length;
    if (tried.reads >= fault && !tried.isIdle) attempts.push(tried);
    if (++count % maxAtOnce === 0) yield;
  }
  return attempts;
}

function* candidates(
  text: string,
  window: Span,
  proposals: readonly Proposal[],
): Generator<{ readonly edit: SmallEdit; readonly fix: Fix | undefined }> {
  for (const { edits, fix } of proposals)
    yield { edit: { edits: inOrder(edits), cost: cost.proposal }, fix };
  for (const edit of smallEdits(text, window)) yield { edit, fix: undefined };
}

function tryOne(
  { text, states, fault }: Start,
  { edits, cost }: SmallEdit,
  fix: Fix | undefined,
): Attempt {
  const state = stateAt(states, edits[0]?.offset ?? 0);
  const from = state.offset;
  let written = "";
  let at = from;
  let growth = 0;
  for (const edit of edits) {
    written += text.slice(at, edit.offset) + edit.newText;
    at = endOf(edit);
    growth += edit.newText.length - edit.length;
  }
  written += text.slice(at);
  const scanned = scanStrictly(written, { ...state, offset: 0 });
  const { complete, offset, last } = scanned;
  // The token that the edit makes is followed by one that is wrong again.
  const isStuck = !complete && last < at + growth - from;
  const reaches = offset + from - growth;
  const atFault = states.at(-1);
  return {
    text: text.slice(0, from) + written,
    rounds: [edits],
    growth,
    reads: complete ? Infinity : isStuck ? fault : reaches,
    reaches,
    isIdle:
      !isStuck &&
      reaches === fault &&
      scanned.open === atFault?.open &&
      scanned.expected === atFault.expected,
    cost,
    fix,
  };
}

/** The last state at or before an offset. */
function stateAt(states: readonly ScanState[], offset: number): ScanState {
  let low = 0;
  let high = states.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((states[middle]?.offset ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return states[low - 1] ?? { offset: 0, open: "", expected: "value" };
}

function endOfToken(text: string, offset: number): number {
  token.lastIndex = offset;
  return offset + (token.exec(text)?.[0].length ?? 0);
}

/** A text to its quote or the end of its line, a word, or one character. */
const token = /"(?:[^"\\\n]|\\.)*"?|[^\s,:{}[\]"]+|[^]/y;
