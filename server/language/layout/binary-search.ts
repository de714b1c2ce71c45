/**
 * The first index at which something holds that also holds at every later one;
 * the length where it holds nowhere. Found by halving.
 */
export function firstIndexWhere(
  length: number,
  holds: (index: number) => boolean,
): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The index of the last of some places, in the order of the text, that is not behind an offset; -1 where all are. */
export function lastIndexUpTo(
  length: number,
  placeOf: (index: number) => number | undefined,
  offset: number,
): number {
  return firstIndexWhere(length, (index) => (placeOf(index) ?? 0) > offset) - 1;
}
