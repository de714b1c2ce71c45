/**
 * Work that can pause, so that a server can answer others in between, or stop
 * it. Its result is the same, however often it pauses.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
