/**
 * Calls back soon after a first call, and while calls keep coming less and
 * less often. The last call is always followed by one back.
 * @returns what is called, and what ends it
 */
export function slowingThrottle(
  callBack: () => void,
  now: () => number = () => performance.now(),
): { readonly call: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let pause = leastPauseMs;
  return {
    call() {
      if (timer !== undefined) return;
      const since = now() - last;
      pause =
        since > 2 * pause ? leastPauseMs : Math.min(2 * pause, mostPauseMs);
      timer = setTimeout(
        () => {
          timer = undefined;
          last = now();
          callBack();
        },
        Math.max(restMs, pause - since),
      );
    },
    cancel() {
      clearTimeout(timer);
    },
  };
}

/** Milliseconds: what belongs together comes within it. */
const restMs = 150;
const leastPauseMs = 250;
const mostPauseMs = 4000;
