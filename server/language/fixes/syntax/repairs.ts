import { readPayload, type Payload } from "../../../document/payload";
import { endOf, type JsonNode, type Path } from "../../../document/syntax-tree";
import { composeEdits } from "../../layout/compose-edits";
import { applyEdits, type Edit } from "../../layout/edit";
import { finish, type Steps } from "../../steps";
import type { Fix, FixProvider } from "../fix";
import { proposalsAt } from "./proposals";
import {
  around,
  isAddress,
  regionOf,
  smallestBracket,
  withAddresses,
} from "./region";
import { compareResults, search, type Result } from "./search";
import { scanStrictly } from "./strict-scan";
import { titleOf } from "./titles";

/** One slip, and what takes it back. */
interface Slip {
  /** Where the faults begin that it is the reason of. */
  readonly faults: ReadonlySet<number>;
  /** The best one first. */
  readonly fixes: readonly Fix[];
}

/** Slips of one text that are looked for, one behind the other. */
const mostSlips = 6;
/** Of a text with more faults, only the first slip is looked for. */
const mostFaults = 1_000;
const mostFixes = 4;

/** The ways to take back the slip that a fault comes from, the best one first. */
export const repairsOf: FixProvider = (payload, { offset }) =>
  finish(findRepairs(payload, offset));

/** Each slip is searched for once, by whoever asks first. */
export function* findRepairs(
  payload: Payload,
  fault: number,
): Steps<readonly Fix[]> {
  for (let index = 0; ; index++) {
    const slip = yield* slipAt(payload, index);
    if (!slip || slip.faults.has(fault)) return slip?.fixes ?? [];
  }
}

/** Characters of the texts in which slips are taken back, one after the other. */
const mostRepaired = 500_000;

/**
 * Edits that make JSON of a text, by the only best way for each slip;
 * undefined where there are several.
 */
export function* repairAll(
  payload: Payload,
): Steps<readonly Edit[] | undefined> {
  let edits = yield* repairBrackets(payload);
  let current = edited(payload, edits);
  for (let count = 0; current.tree.errors.length > 0; count++) {
    const first = yield* slipAt(current, 0);
    const repair = first?.fixes.find(({ safe }) => safe);
    if (!repair || count * current.text.length > mostRepaired) return undefined;
    edits = composeEdits(payload.text, edits, repair.edits);
    current = edited(current, repair.edits);
  }
  return edits;
}

/** Where several elements of lists have faults, each is repaired as a text of its own. */
function* repairBrackets(payload: Payload): Steps<readonly Edit[]> {
  const { tree, text, kind } = payload;
  const brackets = new Map<JsonNode, Path>();
  for (const { offset } of tree.errors) {
    const bracket = smallestBracket(payload, offset);
    if (bracket) brackets.set(bracket.node, bracket.path);
  }
  if (brackets.size < 2) return [];
  const repairs: Edit[] = [];
  for (const [node, path] of brackets) {
    const [before, behind] = around(path);
    const own = before + text.slice(node.offset, endOf(node)) + behind;
    const edits = (yield* repairAll(readPayload(own, kind))) ?? [];
    const moved = node.offset - before.length;
    for (const edit of edits)
      repairs.push({ ...edit, offset: edit.offset + moved });
  }
  return repairs;
}

const edited = (payload: Payload, edits: readonly Edit[]): Payload =>
  edits.length > 0 ? readPayload(applyEdits(payload.text, edits)) : payload;

interface Search {
  readonly found: Slip[];
  readonly more: Generator<Slip | undefined, void>;
}

const searches = new WeakMap<Payload, Search>();

/** Several can ask in turn, also while the search pauses. */
function* slipAt(payload: Payload, index: number): Steps<Slip | undefined> {
  const { found, more } = searches.get(payload) ?? {
    found: [],
    more: findSlips(payload),
  };
  searches.set(payload, { found, more });
  while (index >= found.length) {
    const next = more.next();
    if (next.done === true) return undefined;
    if (next.value) found.push(next.value);
    else yield;
  }
  return found[index];
}

/** The best repairs of slips, and how far they can be trusted together. */
interface Repaired {
  /** In the text that they change. */
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  readonly safe: boolean;
  /** Of what proposed it. */
  readonly title: string | undefined;
}

const nothing: Repaired = {
  edits: [],
  preferred: true,
  safe: true,
  title: undefined,
};

/**
 * One behind the other: each in the text that the best repair of the one before
 * it makes. Where that alone leaves more faults than there were, as of two
 * quotes on one line it does, it is one repair with the next one.
 */
function* findSlips(payload: Payload): Generator<Slip | undefined, void> {
  // The repairs before, and the text that they make.
  let done: readonly Edit[] = [];
  let start = payload;
  // Those behind them that are none alone, and the text with them.
  let pending = nothing;
  let current = payload;
  let left: Slip | undefined;
  for (let count = 0; count < mostSlips; count++) {
    if (current.strictValue || hasOpenComment(current)) break;
    if (count > 0 && current.tree.errors.length > mostFaults) break;
    const { offset } = scanStrictly(withAddresses(current));
    const results = yield* resultsAt(current, offset);
    const [best] = results;
    if (!best) break;
    const together = results
      .slice(0, mostFixes)
      .map((result) => behind(pending, start, current, results, result));
    const fixes = together.map((repair) => fixOf(payload, done, repair));
    const offered = fixes.flatMap((fix) => fix ?? []);
    const [first = nothing] = together;
    const after = composeEdits(payload.text, done, first.edits);
    const next = readPayload(applyEdits(current.text, best.edits));
    const kept = faultsOf(next, after);
    const faults = new Set(
      [...faultsOf(start, done)].filter((at) => !kept.has(at)),
    );
    current = next;
    left = { faults, fixes: [...offered, ...(left?.fixes ?? [])] };
    if (!fixes[0]) {
      pending = first;
      continue;
    }
    yield left;
    left = undefined;
    done = after;
    start = next;
    pending = nothing;
  }
  if (left) yield left;
}

/**
 * A result behind the repairs that are pending.
 * @param start the text that they change
 * @param current the text that they make
 */
function behind(
  pending: Repaired,
  start: Payload,
  current: Payload,
  results: readonly Result[],
  result: Result,
): Repaired {
  const [best, second] = results;
  const isBest = result === best;
  const keeps = keepsTexts(current.text, result.edits);
  const isOnlyBest = isBest && (!second || compareResults(best, second) < 0);
  const isClear = !second || result.weight < second.weight;
  const preferred =
    pending.preferred && isOnlyBest && (keeps || !result.isDoubtful);
  return {
    edits:
      pending === nothing
        ? result.edits
        : composeEdits(start.text, pending.edits, result.edits),
    preferred,
    safe: preferred && pending.safe && (result.fix?.safe ?? (isClear || keeps)),
    title: pending === nothing ? result.fix?.title : undefined,
  };
}

/** Nobody can tell how much of the text it has swallowed. */
function hasOpenComment({ text, comments }: Payload): boolean {
  const last = comments.at(-1);
  return (
    last?.block === true &&
    !text.slice(last.offset + 2, endOf(last)).endsWith("*/")
  );
}

/** Where the faults of a text are in the text before some edits. */
function faultsOf(
  { tree }: Payload,
  edits: readonly Edit[],
): ReadonlySet<number> {
  return new Set(tree.errors.map(({ offset }) => offsetBefore(edits, offset)));
}

/** In the payload's own text. */
function* resultsAt(payload: Payload, fault: number): Steps<readonly Result[]> {
  const region = regionOf(payload, fault);
  const toRegion = (edit: Edit): Edit => {
    const offset = region.fromSource(edit.offset);
    return { ...edit, offset, length: region.fromSource(endOf(edit)) - offset };
  };
  const proposals = proposalsAt(payload, fault).map((fix) => ({
    edits: fix.edits.map(toRegion),
    fix,
  }));
  const results = yield* search(region, proposals);
  return results.map((result) => ({
    ...result,
    edits:
      result.fix?.edits ??
      result.edits.map((edit) => ({
        ...edit,
        offset: region.toSource(edit.offset),
      })),
  }));
}

/**
 * In the payload's own text.
 * @param done the repairs before it
 */
function fixOf(
  payload: Payload,
  done: readonly Edit[],
  repair: Repaired,
): Fix | undefined {
  const edits = editsBefore(done, repair.edits);
  if (!edits || isInComment(payload, edits)) return undefined;
  const after = applyEdits(payload.text, edits);
  // Without the repairs before it, it may do harm.
  if (faultCount(readPayload(after)) > faultCount(payload)) return undefined;
  const { preferred, safe, title } = repair;
  return {
    title: title ?? titleOf(payload.text, edits, after),
    edits,
    preferred,
    safe,
  };
}

/** What an earlier repair made a text may be a comment without it. */
function isInComment(payload: Payload, edits: readonly Edit[]): boolean {
  const comments = payload.comments.filter(
    (comment) => !isAddress(payload, comment),
  );
  return edits.some(({ offset }) =>
    comments.some(
      (comment) => offset > comment.offset && offset < endOf(comment),
    ),
  );
}

const faultCount = ({ tree }: Payload): number => tree.errors.length;

/** Nothing is written or removed but separators, and quotes that others stood for. */
function keepsTexts(text: string, edits: readonly Edit[]): boolean {
  return edits.every(({ offset, length, newText }) =>
    newText === '"'
      ? length > 0
      : /^[,:]?$/.test(newText) &&
        /^\s*[,:;=]?$/.test(text.slice(offset, offset + length)),
  );
}

/** Edits of a text after others as edits of the text before them; undefined where they change what the others wrote. */
function editsBefore(
  done: readonly Edit[],
  edits: readonly Edit[],
): readonly Edit[] | undefined {
  const moved = edits.flatMap((edit) => {
    const offset = offsetBefore(done, edit.offset);
    const end = offsetBefore(done, endOf(edit));
    return end - offset === edit.length ? [{ ...edit, offset }] : [];
  });
  return moved.length === edits.length ? moved : undefined;
}

/** Where a place of the text after some edits was in the text before them. */
function offsetBefore(edits: readonly Edit[], at: number): number {
  let growth = 0;
  for (const { offset, length, newText } of edits) {
    const start = offset + growth;
    if (at < start) break;
    if (at < start + newText.length) return offset;
    growth += newText.length - length;
  }
  return at - growth;
}
