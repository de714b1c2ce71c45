/**
 * Tries a gesture that a busy window may lose, for example because it draws
 * again what had the focus. Fails as the last try did.
 * @param count how often at most
 * @param gesture gets the number of the try, from 1: a slow window needs more time
 * @param between what makes the next try start afresh
 */
export async function attempts(
  count: number,
  gesture: (attempt: number) => Promise<unknown>,
  between?: () => Promise<unknown>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await gesture(attempt);
      return;
    } catch (error) {
      if (attempt === count) throw error;
      await between?.();
    }
  }
}
