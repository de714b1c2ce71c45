/** How items are put together. */
export interface BatchRules<T> {
  /** What the items of a batch weigh together at most; an item that weighs more is alone. */
  readonly most: number;
  readonly weight: (item: T) => number;
  /** Items of different groups are never in one batch. */
  readonly group?: (item: T) => unknown;
}

/** Splits items into batches of neighbors. */
export function batchesOf<T>(
  items: readonly T[],
  { most, weight, group = () => undefined }: BatchRules<T>,
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let batch: T[] = [];
  let sum = 0;
  let last: unknown;
  for (const item of items) {
    const own = group(item);
    const fits = own === last && sum + weight(item) <= most;
    if (!fits || batches.length === 0) {
      batch = [];
      batches.push(batch);
      sum = 0;
    }
    batch.push(item);
    sum += weight(item);
    last = own;
  }
  return batches;
}
