import { valueProblems } from "../../../check/check";
import { toProblem, type LazyProblem } from "../../../check/lazy-problem";
import type { Severity } from "../../../check/severity";
import { readPayload, type Payload } from "../../../document/payload";
import { endOf, type Span } from "../../../document/syntax-tree";
import { inOrder, type Edit } from "../../layout/edit";
import { composeEdits } from "../../layout/compose-edits";
import type { Steps } from "../../steps";
import type { Region } from "./region";
import type { Fix } from "../fix";
import { cost, hasLookalike, smallEdits, type SmallEdit } from "./small-edits";
import { scanStrictly, type ScanState } from "./strict-scan";

/** A text that an edit makes of a region, and what the check says of it. */
export interface Result {
  /** In the region's text. */
  readonly edits: readonly Edit[];
  /** How far the text reads without a fault, in characters; infinite where there is none. */
  readonly reads: number;
  /** What the check says of the part that reads: the less, the better. */
  readonly weight: number;
  readonly cost: number;
  /** The check has something against what the edit itself made, or two edits do not do. */
  readonly isDoubtful: boolean;
  /** It made a text of a number, or a list of two values. */
  readonly isWrongType: boolean;
  /** Equal for two results that say the same. */
  readonly meaning: string;
  /** What proposed it, where it is none of the small edits. */
  readonly fix: Fix | undefined;
}

/** A fix whose edits are told of the region's text. */
export interface Proposal {
  readonly edits: readonly Edit[];
  readonly fix: Fix;
}

/**
 * Bounds of one search, counted and not timed, so that the same text has the
 * same fixes everywhere. In characters.
 */
const mostScanned = 3_000_000;
const mostChecked = 400_000;
/** Of as many results at most the check says what it has against them. */
const mostResults = 80;
/** How many first edits get a second one. */
const mostFirstEdits = 40;

/**
 * The results of small edits that read furthest, the best one first; no two of
 * one meaning. Two edits at once are tried where one does not do.
 */
export function* search(
  region: Region,
  proposals: readonly Proposal[],
): Steps<readonly Result[]> {
  const { text, window } = region;
  const states: ScanState[] = [];
  const { offset: fault } = scanStrictly(text, undefined, states);
  const budget = { left: mostScanned };
  const from = { text, states, fault };
  const first = yield* tryAll(from, window, proposals, budget);
  const helps = first.some(
    ({ reads, cost: paid }) => reads > fault && paid <= cost.word,
  );
  const second = helps ? [] : yield* tryTwo(first, budget);
  return yield* ranked(region, furthestOf([...first, ...second], fault));
}

interface Start {
  readonly text: string;
  /** Between its tokens, as far as it reads. */
  readonly states: readonly ScanState[];
  readonly fault: number;
}

interface Attempt {
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

/** How many edits are tried between two pauses. */
const mostAtOnce = 50;

function* tryAll(
  start: Start,
  window: Span,
  proposals: readonly Proposal[],
  budget: { left: number },
): Steps<readonly Attempt[]> {
  const { text, fault } = start;
  const attempts: Attempt[] = [];
  const end = endOfToken(text, fault);
  let count = 0;
  for (const { edit, fix } of candidates(text, window, proposals)) {
    // What stands behind the token that is wrong cannot make it right.
    if ((edit.edits[0]?.offset ?? 0) > end) continue;
    if (budget.left <= 0) break;
    const tried = tryOne(start, edit, fix);
    budget.left -= tried.text.length;
    if (tried.reads >= fault && !tried.isIdle) attempts.push(tried);
    if (++count % mostAtOnce === 0) yield;
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

function* tryTwo(
  first: readonly Attempt[],
  budget: { left: number },
): Steps<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  const nearest = first
    .toSorted((a, b) => b.reaches - a.reaches || a.cost - b.cost)
    .slice(0, mostFirstEdits);
  for (const one of nearest) {
    const { text, rounds, cost } = one;
    const states: ScanState[] = [];
    const { offset: fault } = scanStrictly(text, undefined, states);
    const from = Math.max(0, fault - 60);
    const window = { offset: from, length: fault + 40 - from };
    const second = yield* tryAll({ text, states, fault }, window, [], budget);
    for (const two of second) {
      if (isLongQuote(one, two)) continue;
      attempts.push({
        ...two,
        rounds: [...rounds, ...two.rounds],
        growth: one.growth + two.growth,
        reads: two.reads - one.growth,
        cost: cost + two.cost + 1,
        fix: undefined,
      });
    }
  }
  return attempts;
}

/** Two quotes around what has quotes or separators of its own make a text of what is none. */
function isLongQuote(one: Attempt, two: Attempt): boolean {
  const offsets = [one, two].flatMap(({ rounds: [edits = []] }) =>
    edits.flatMap(({ offset, length, newText }) =>
      newText === '"' && length === 0 ? [offset] : [],
    ),
  );
  const [a, b, ...more] = offsets;
  if (a === undefined || b === undefined || more.length > 0) return false;
  const inside = one.text.slice(Math.min(a, b) + 1, Math.max(a, b));
  return /[:,{}[\]"]/.test(inside) || hasLookalike(inside);
}

/** None where nothing reads further than the text does. */
function furthestOf(
  attempts: readonly Attempt[],
  fault: number,
): readonly Attempt[] {
  const furthest = attempts.reduce(
    (most, { reads }) => Math.max(most, reads),
    0,
  );
  return attempts
    .filter(({ reads }) => reads > fault && reads === furthest)
    .sort((a, b) => a.cost - b.cost);
}

/** By what the project's own check says of the part that reads, then by the cost of the edit. */
function* ranked(
  region: Region,
  attempts: readonly Attempt[],
): Steps<readonly Result[]> {
  const results = new Map<string, Result>();
  let left = mostChecked;
  for (const attempt of attempts) {
    if (left <= 0 || results.size >= mostResults) break;
    const { text } = attempt;
    left -= text.length;
    const payload = readPayload(text, region.kind);
    const { strictValue } = payload;
    const meaning = strictValue ? JSON.stringify(strictValue.value) : text;
    // Cheaper ones come first.
    if (results.has(meaning)) continue;
    results.set(meaning, checked(region, attempt, payload, meaning));
    yield;
  }
  return [...results.values()]
    .filter(({ isWrongType }) => !isWrongType)
    .sort(compareResults);
}

export const compareResults = (a: Result, b: Result): number =>
  a.weight - b.weight || a.cost - b.cost;

function checked(
  { text }: Region,
  { rounds, reads, growth, cost, fix }: Attempt,
  payload: Payload,
  meaning: string,
): Result {
  // A placeholder is no slip: a reading is not better because it hides one.
  const findings = valueProblems(payload).filter(
    ({ anchor, code }) =>
      anchor < reads + growth && code !== "value/placeholder",
  );
  const edits = rounds.reduce((done, next) => composeEdits(text, done, next));
  return {
    edits,
    reads,
    weight: findings.reduce((sum, { severity }) => sum + weights[severity], 0),
    cost,
    isDoubtful:
      (!fix && isTouched(edits, findings.filter(isWarningOrError))) ||
      (rounds.length > 1 && reads < Infinity),
    isWrongType: isTouched(edits, findings.filter(isTypeError)),
    fix,
    meaning,
  };
}

const isWarningOrError = ({ severity }: LazyProblem): boolean =>
  weights[severity] > 1;

const isTypeError = ({ code }: LazyProblem): boolean => code === "value/type";

/** @param findings in the text after the edits */
function isTouched(
  edits: readonly Edit[],
  findings: readonly LazyProblem[],
): boolean {
  if (findings.length === 0) return false;
  const problems = findings.map(toProblem);
  let growth = 0;
  return edits.some(({ offset, length, newText }) => {
    const from = offset + growth;
    const to = from + newText.length;
    growth += newText.length - length;
    return problems.some(
      (problem) =>
        problem.offset < Math.max(to, from + 1) && endOf(problem) > from,
    );
  });
}

const weights: Readonly<Record<Severity, number>> = {
  error: 10_000,
  warning: 100,
  information: 1,
  hint: 1,
};

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
