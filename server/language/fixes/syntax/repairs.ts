import { readPayload, type Payload } from "../../../document/payload";
import { endOf, type JsonNode, type Path } from "../../../document/syntax-tree";
import { composeEdits } from "../../layout/compose-edits";
import { applyEdits, type Edit } from "../../layout/edit";
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
export const repairsOf: FixProvider = (payload, { offset }) => {
  for (const { faults, fixes } of slipsOf(payload))
    if (faults.has(offset)) return fixes;
  return [];
};

/** Characters of the texts in which slips are taken back, one after the other. */
const mostRepaired = 500_000;

/**
 * Edits that make JSON of a text, by the only best way for each slip;
 * undefined where there are several.
 */
export function repairAll(payload: Payload): readonly Edit[] | undefined {
  let edits = repairBrackets(payload);
  let current = edited(payload, edits);
  for (let count = 0; current.tree.errors.length > 0; count++) {
    const [first] = slipsOf(current);
    const repair = first?.fixes.find(({ safe }) => safe);
    if (!repair || count * current.text.length > mostRepaired) return undefined;
    edits = composeEdits(payload.text, edits, repair.edits);
    current = edited(current, repair.edits);
  }
  return edits;
}

/** Where several elements of lists have faults, each is repaired as a text of its own. */
function repairBrackets(payload: Payload): readonly Edit[] {
  const { tree, text, kind } = payload;
  const brackets = new Map<JsonNode, Path>();
  for (const { offset } of tree.errors) {
    const bracket = smallestBracket(payload, offset);
    if (bracket) brackets.set(bracket.node, bracket.path);
  }
  if (brackets.size < 2) return [];
  return [...brackets].flatMap(([node, path]) => {
    const [before, behind] = around(path);
    const own = before + text.slice(node.offset, endOf(node)) + behind;
    const edits = repairAll(readPayload(own, kind)) ?? [];
    const moved = node.offset - before.length;
    return edits.map((edit) => ({ ...edit, offset: edit.offset + moved }));
  });
}

const edited = (payload: Payload, edits: readonly Edit[]): Payload =>
  edits.length > 0 ? readPayload(applyEdits(payload.text, edits)) : payload;

interface Search {
  readonly found: Slip[];
  readonly more: Iterator<Slip>;
}

const searches = new WeakMap<Payload, Search>();

/** Each slip is searched for once, and only when somebody asks for it. */
function* slipsOf(payload: Payload): Generator<Slip> {
  const known = searches.get(payload);
  const { found, more } = known ?? { found: [], more: findSlips(payload) };
  if (!known) searches.set(payload, { found, more });
  yield* found;
  for (let next = more.next(); next.done !== true; next = more.next()) {
    found.push(next.value);
    yield next.value;
  }
}

/** One behind the other: each in the text that the best repair of the one before it makes. */
function* findSlips(payload: Payload): Generator<Slip> {
  let done: readonly Edit[] = [];
  let current = payload;
  for (let count = 0; count < mostSlips; count++) {
    if (current.strictValue || hasOpenComment(current)) return;
    if (count > 0 && current.tree.errors.length > mostFaults) return;
    const { offset } = scanStrictly(withAddresses(current));
    const results = resultsAt(current, offset);
    const [best] = results;
    if (!best) return;
    const after = composeEdits(payload.text, done, best.edits);
    const next = readPayload(applyEdits(current.text, best.edits));
    const left = faultsOf(next, after);
    const faults = [...faultsOf(current, done)].filter((at) => !left.has(at));
    yield { faults: new Set(faults), fixes: fixesOf(payload, done, results) };
    done = after;
    current = next;
  }
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
function resultsAt(payload: Payload, fault: number): readonly Result[] {
  const region = regionOf(payload, fault);
  const toRegion = (edit: Edit): Edit => {
    const offset = region.fromSource(edit.offset);
    return { ...edit, offset, length: region.fromSource(endOf(edit)) - offset };
  };
  const proposals = proposalsAt(payload, fault).map((fix) => ({
    edits: fix.edits.map(toRegion),
    fix,
  }));
  return search(region, proposals).map((result) => ({
    ...result,
    edits:
      result.fix?.edits ??
      result.edits.map((edit) => ({
        ...edit,
        offset: region.toSource(edit.offset),
      })),
  }));
}

function fixesOf(
  payload: Payload,
  done: readonly Edit[],
  results: readonly Result[],
): readonly Fix[] {
  const [best, second] = results;
  if (!best) return [];
  const isOnlyBest = !second || compareResults(best, second) < 0;
  const isClear = !second || best.weight < second.weight;
  return results.slice(0, mostFixes).flatMap((result) => {
    const edits = editsBefore(done, result.edits);
    if (!edits || isInComment(payload, edits)) return [];
    const after = applyEdits(payload.text, edits);
    // Alone, without the repairs of the slips before it, it may do harm.
    if (faultCount(readPayload(after)) > faultCount(payload)) return [];
    const title = result.fix?.title ?? titleOf(payload.text, edits, after);
    const keeps = keepsTexts(payload.text, edits);
    const preferred =
      isOnlyBest && result === best && (keeps || !result.isDoubtful);
    const safe = preferred && (result.fix?.safe ?? (isClear || keeps));
    return [{ title, edits, preferred, safe }];
  });
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
