/**
 * Does the work for each, at most `limit` at a time, until all are done or
 * `isCancelled`. What came of those that were begun, in the order of the items.
 */
export async function mapConcurrently<T, R>(
  limit: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
  isCancelled: () => boolean = () => false,
): Promise<readonly R[]> {
  const done: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    while (!isCancelled()) {
      const next = waiting.next();
      if (next.done) return;
      const [index, item] = next.value;
      done[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return done;
}
