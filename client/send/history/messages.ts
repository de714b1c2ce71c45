/** The end of a response that is too long to be kept whole. */
export function cutMessage(kept: number, of: number): string {
  return `[The rest of the response was not kept: ${kept} of ${of} characters are here.]`;
}
