import type { Payload } from "../../document/payload";
import { endOf, type ObjectNode, type Span } from "../../document/syntax-tree";
import { remove, type Edit } from "./edit";

/** The line break of a file, as its first line has it. */
export const lineBreakOf = ({ text }: Pick<Payload, "text">): string =>
  /\r\n?|\n/.exec(text)?.[0] ?? "\n";

/** One step of indentation, as the first line that has one. */
export const stepOf = ({ text }: Pick<Payload, "text">): string =>
  /^(?:\t| {2,8})(?=\S)/m.exec(text)?.[0] ?? "  ";

/** The white space that a line begins with. */
export function indentAt(
  { text }: Pick<Payload, "text">,
  offset: number,
): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";
}

export function lineStart(text: string, offset: number): number {
  let at = offset;
  // A client may ask for a place that is no integer, or before the text.
  while (at > 0 && !startsLine(text, at)) at--;
  return at;
}

/** The indentation of an object's attributes, there or to come. */
export function memberIndent(payload: Payload, object: ObjectNode): string {
  const first = object.properties[0]?.key.offset;
  if (first !== undefined && isFirstOnLine(payload.text, first)) {
    return indentAt(payload, first);
  }
  return indentAt(payload, object.offset) + stepOf(payload);
}

/** Where the spaces and tabs before a place begin. Of a long line, no more than these are looked at. */
export function indentStart(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === " " || text[at - 1] === "\t") at--;
  return at;
}

export function isFirstOnLine(text: string, offset: number): boolean {
  const at = indentStart(text, offset);
  return startsLine(text, text[at - 1] === "\uFEFF" ? at - 1 : at);
}

const startsLine = (text: string, at: number) =>
  at === 0 || text[at - 1] === "\n" || text[at - 1] === "\r";

/** Whether nothing but white space follows on its line. */
export function isLastOnLine(text: string, offset: number): boolean {
  const space = /[^\S\r\n]*(?:[\r\n]|$)/y;
  space.lastIndex = offset;
  return space.test(text);
}

/** Where the line ends, without its line break. */
export function lineEnd(text: string, offset: number): number {
  const rest = /[^\r\n]*/y;
  rest.lastIndex = offset;
  rest.test(text);
  return rest.lastIndex;
}

/** After a place and the comments that end its line, or the place itself where more follows. */
export function afterTrailingComments(
  { textWithoutComments, comments, text }: Payload,
  offset: number,
): number {
  const end = lineEnd(text, offset);
  if (textWithoutComments.slice(offset, end).trim() !== "") return offset;
  const last = comments.findLast(
    (comment) => comment.offset >= offset && comment.offset < end,
  );
  return last && endOf(last) <= end ? endOf(last) : offset;
}

/** The first character after a place that is neither white space nor comment. */
export function nextSignificant(
  textWithoutComments: string,
  from: number,
): number {
  let at = from;
  while (
    at < textWithoutComments.length &&
    /\s/.test(textWithoutComments.charAt(at))
  )
    at++;
  return at;
}

/** The last such character before a place, or -1. */
export function previousSignificant(
  textWithoutComments: string,
  before: number,
): number {
  let at = before - 1;
  while (at >= 0 && /\s/.test(textWithoutComments.charAt(at))) at--;
  return at;
}

export const textAt = ({ text }: Payload, span: Span): string =>
  text.slice(span.offset, endOf(span));

/** Where a file begins, after its byte order mark. */
export const topOf = ({ text }: Payload): number =>
  text.startsWith("\uFEFF") ? 1 : 0;

/** A line comment with its line break, where nothing else stands on its line. */
export function lineRemoval({ text }: Payload, within: Span): Edit {
  const offset = text.lastIndexOf("//", within.offset);
  const end = lineEnd(text, offset);
  if (!isFirstOnLine(text, offset)) return remove(offset, end);
  const start = lineStart(text, offset);
  return remove(
    text.startsWith("\uFEFF") && start === 0 ? 1 : start,
    text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length),
  );
}
