import type { Steps } from "../../steps";
import { hasLookalike } from "./small-edits";
import { scanStrictly, type ScanState } from "./strict-scan";
import { tryEdits, type Attempt, type Budget } from "./try-edits";

/** How many first edits get a second one. */
const maxFirstEdits = 40;

/** A second edit after each of those that reach furthest. */
export function* tryTwoEdits(
  first: readonly Attempt[],
  budget: Budget,
): Steps<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  const nearest = first
    .toSorted((a, b) => b.reaches - a.reaches || a.cost - b.cost)
    .slice(0, maxFirstEdits);
  for (const one of nearest) {
    const { text, rounds, cost } = one;
    const states: ScanState[] = [];
    const { offset: fault } = scanStrictly(text, undefined, states);
    const from = Math.max(0, fault - 60);
    const window = { offset: from, length: fault + 40 - from };
    const second = yield* tryEdits({ text, states, fault }, window, [], budget);
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
