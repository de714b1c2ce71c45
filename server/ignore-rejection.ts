/** A client that is gone, or that refuses a wish, is no failure of ours. */
export function quietly(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
