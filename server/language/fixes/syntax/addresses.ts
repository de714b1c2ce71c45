import type { Payload } from "../../../document/payload";
import type { Comment } from "../../../document/scan";

/**
 * The text without its comments. What follows the colon of https: is none: it
 * is an address that has lost its quotes.
 */
export function withAddresses({
  text,
  textWithoutComments,
  comments,
}: Payload): string {
  let source = textWithoutComments;
  for (const { offset, length, block } of comments) {
    if (!isAddress({ text }, { offset, block })) continue;
    source =
      source.slice(0, offset) +
      text.slice(offset, offset + length) +
      source.slice(offset + length);
  }
  return source;
}

/** A line comment that follows the colon of https: */
export const isAddress = (
  { text }: Pick<Payload, "text">,
  { offset, block }: Pick<Comment, "offset" | "block">,
): boolean =>
  !block && /[A-Za-z]:$/.test(text.slice(Math.max(0, offset - 2), offset));
