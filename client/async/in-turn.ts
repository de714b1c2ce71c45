/**
 * Calls for each, at most `width` at a time, until all are done or somebody
 * has cancelled. Answers how many were begun, once these have ended.
 */
export async function inTurn<T>(
  all: readonly T[],
  width: number,
  isCancelled: () => boolean,
  call: (one: T) => Promise<void>,
): Promise<number> {
  let begun = 0;
  const worker = async () => {
    for (;;) {
      if (begun >= all.length || isCancelled()) return;
      const one = all[begun++] as T;
      await call(one);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return begun;
}
