import type { Payload } from "../../document/payload";
import { tokenAt } from "../../document/tokens";
import { endOf, type Span } from "../../document/syntax-tree";
import type { Slot } from "./slot";

/**
 * The place that a value takes where the quotes around the offset stay: the
 * cursor then stays between them, and with it in the placeholder of a template,
 * from which Tab leads to the next one. Undefined where the quotes are a part of
 * what is replaced: behind an empty text that no comma follows, its author goes on.
 */
export function withinQuotes(
  { textWithoutComments }: Payload,
  { wants, replaces }: Slot,
  offset: number,
): Span | undefined {
  const end = endOf(replaces);
  const isInside = offset > replaces.offset && offset < end;
  if (wants === "name" || !isInside) return undefined;
  const token = tokenAt(textWithoutComments, replaces.offset);
  const isString = token.kind === "string" && !token.error;
  if (!isString || token.length !== replaces.length) return undefined;
  const next = tokenAt(textWithoutComments, end);
  if (replaces.length === 2 && next.text !== ",") return undefined;
  return { offset: replaces.offset + 1, length: replaces.length - 2 };
}
