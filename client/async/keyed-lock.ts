/** Does one piece of work at a time for each key; what comes too early is not done. */
export type KeyedLock = <T>(
  key: string,
  work: () => Promise<T>,
) => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>;

/** Work that shares a lock never overlaps, such as an update by itself and one of many. */
export function createKeyedLock(): KeyedLock {
  const busy = new Set<string>();
  return async (key, work) => {
    if (busy.has(key)) return { ok: false };
    busy.add(key);
    try {
      return { ok: true, value: await work() };
    } finally {
      busy.delete(key);
    }
  };
}
