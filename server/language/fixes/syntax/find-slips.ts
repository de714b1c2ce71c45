import { readPayload, type Payload } from "../../../document/payload";
import { endOf } from "../../../document/syntax-tree";
import { composeEdits } from "../../layout/compose-edits";
import { applyEdits, type Edit } from "../../layout/edit";
import type { Steps } from "../../steps";
import type { Fix } from "../fix";
import { offsetBefore } from "./edits-before";
import { proposalsAt } from "./proposals";
import type { Result } from "./rank-attempts";
import { withAddresses } from "./addresses";
import { regionOf } from "./region";
import { addResult, noRepair } from "./repair";
import { repairFix } from "./repair-fix";
import { search } from "./search";
import { scanStrictly } from "./strict-scan";

/** One slip, and what takes it back. */
export interface Slip {
  /** Where the parse errors begin that it is the reason of. */
  readonly errorOffsets: ReadonlySet<number>;
  /** The best one first. */
  readonly fixes: readonly Fix[];
}

/** Slips of one text that are looked for, one behind the other. */
const maxSlips = 6;
/** Of a text with more parse errors, only the first slip is looked for. */
const maxParseErrors = 1_000;
const maxFixes = 4;

/**
 * One behind the other: each in the text that the best repair of the one before
 * it makes. Where that alone leaves more parse errors than there were, as of two
 * quotes on one line it does, it is one repair with the next one.
 */
export function* findSlips(
  payload: Payload,
): Generator<Slip | undefined, void> {
  // The repairs before, and the text that they make.
  let done: readonly Edit[] = [];
  let start = payload;
  // Those behind them that are none alone, and the text with them.
  let pending = noRepair;
  let current = payload;
  let left: Slip | undefined;
  for (let count = 0; count < maxSlips; count++) {
    if (current.strictValue || hasOpenComment(current)) break;
    if (count > 0 && current.tree.errors.length > maxParseErrors) break;
    const { offset } = scanStrictly(withAddresses(current));
    const results = yield* resultsAt(current, offset);
    const [best] = results;
    if (!best) break;
    const together = results
      .slice(0, maxFixes)
      .map((result) => addResult(pending, start, current, results, result));
    const fixes = together.map((repair) => repairFix(payload, done, repair));
    const offered = fixes.flatMap((fix) => fix ?? []);
    const [first = noRepair] = together;
    const after = composeEdits(payload.text, done, first.edits);
    const next = readPayload(applyEdits(current.text, best.edits));
    const kept = parseErrorOffsets(next, after);
    const errorOffsets = new Set(
      [...parseErrorOffsets(start, done)].filter((at) => !kept.has(at)),
    );
    current = next;
    left = { errorOffsets, fixes: [...offered, ...(left?.fixes ?? [])] };
    if (!fixes[0]) {
      pending = first;
      continue;
    }
    yield left;
    left = undefined;
    done = after;
    start = next;
    pending = noRepair;
  }
  if (left) yield left;
}

/** Nobody can tell how much of the text it has swallowed. */
function hasOpenComment({ text, comments }: Payload): boolean {
  const last = comments.at(-1);
  return (
    last?.block === true &&
    !text.slice(last.offset + 2, endOf(last)).endsWith("*/")
  );
}

/** Where the parse errors of a text are in the text before some edits. */
function parseErrorOffsets(
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
