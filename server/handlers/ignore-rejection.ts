/** A client that is gone, or that refuses a wish, is no failure of ours. */
export function ignoreRejection(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
