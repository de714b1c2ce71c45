/** Long work in parts, which rests between them while the user types. */
export interface Yielding {
  readonly typed: () => void;
  /** Between two parts: waits where the user has just typed. */
  readonly rest: () => Promise<void>;
}

export function yielding(
  now: () => number = () => performance.now(),
): Yielding {
  let last = -Infinity;
  return {
    typed() {
      last = now();
    },
    async rest() {
      if (now() - last > typingMs) return;
      await new Promise((resolve) => {
        setTimeout(resolve, restMs);
      });
    },
  };
}

/** Milliseconds: who types has the next key within it. */
const typingMs = 500;
/** A frame or two, in which what was typed is drawn. */
const restMs = 30;
