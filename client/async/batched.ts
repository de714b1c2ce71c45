/**
 * Gathers values and hands over those that came, each once, `everyMs`
 * milliseconds after the first of them.
 * @returns what takes a value, and what drops those that wait
 */
export function batched<T>(
  everyMs: number,
  handOver: (values: T[]) => void,
): { readonly add: (value: T) => void; readonly drop: () => void } {
  const waiting = new Set<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    timer = undefined;
    waiting.clear();
  };
  return {
    add(value) {
      waiting.add(value);
      timer ??= setTimeout(() => {
        const values = [...waiting];
        drop();
        handOver(values);
      }, everyMs);
    },
    drop,
  };
}
