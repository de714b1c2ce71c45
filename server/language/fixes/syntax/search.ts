import type { Steps } from "../../steps";
import { rankAttempts, type Result } from "./rank-attempts";
import type { Region } from "./region";
import { cost } from "./small-edits";
import { scanStrictly, type ScanState } from "./strict-scan";
import { tryEdits, type Attempt, type Proposal } from "./try-edits";
import { tryTwoEdits } from "./try-two-edits";

/**
 * Characters that are scanned in one search: counted and not timed, so that the
 * same text has the same fixes everywhere.
 */
const maxScanned = 3_000_000;

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
  const budget = { left: maxScanned };
  const from = { text, states, fault };
  const first = yield* tryEdits(from, window, proposals, budget);
  const helps = first.some(
    ({ reads, cost: paid }) => reads > fault && paid <= cost.word,
  );
  const second = helps ? [] : yield* tryTwoEdits(first, budget);
  // A second edit can take the first one back.
  const changes = [...first, ...second].filter((one) => one.text !== text);
  return yield* rankAttempts(region, furthestOf(changes, fault));
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
