import type { Payload } from "../../document/payload";
import { endOf, type ObjectNode, type Span } from "../../document/syntax-tree";
import { firstIndexWhere } from "./binary-search";
import { editedPart, replace, type Edit } from "./edit";
import {
  indentAt,
  nextSignificant,
  previousSignificant,
  stepOf,
} from "./white-space";

/**
 * The attributes of an object in another order, each with its comments: those
 * before it, and those behind it on its line. The white space before an
 * attribute stays where it is.
 * @param node of a text that is valid JSON, comments aside
 * @param order the indexes of the properties as they should stand
 * @param inside edits within the values, in the order of the text
 */
export function rearranged(
  node: ObjectNode,
  order: readonly number[],
  inside: readonly Edit[],
  source: Source,
): Edit {
  const { head, parts, tail } = takeApart(node, source);
  const { text, eol, lineComments } = source;
  // Only where a line ends: to find them takes a look along the line.
  const outer = () => indentAt(source, node.offset);
  const inner = () => indentOf(parts, text) ?? outer() + stepOf(source);
  const written = { text: "", inLineComment: false };
  const write = (piece: string, indent = inner) => {
    const broken = /^[ \t]*[\r\n]/.test(piece);
    written.text +=
      written.inLineComment && !broken
        ? eol + indent() + piece.trimStart()
        : piece;
    written.inLineComment = false;
  };
  const copy = (span: Span) => {
    if (span.length === 0) return;
    write(editedPart(text, span, editsWithin(span, inside)));
    written.inLineComment = lineComments.has(endOf(span));
  };

  copy(head);
  order.forEach((from, to) => {
    const [part, slot] = [parts[from], parts[to]];
    if (!part || !slot) return;
    copy(slot.space);
    copy(part.before);
    copy(part.core);
    if (to < order.length - 1) write(",");
    copy(part.behind);
  });
  const rest = text.slice(tail.offset, endOf(tail));
  if (rest.trim() === "") write(rest, outer);
  else copy(tail);
  return replace(between(node.offset + 1, endOf(node) - 1), written.text);
}

/** The same for all objects of a text; to know it takes a look at all of it. */
export interface Source {
  readonly text: string;
  readonly textWithoutComments: string;
  readonly eol: string;
  readonly lineComments: ReadonlySet<number>;
}

export function sourceOf(payload: Payload): Source {
  const { text, textWithoutComments } = payload;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return {
    text,
    textWithoutComments,
    eol,
    lineComments: endsOfLineComments(payload),
  };
}

/** With the white space at their ends, and without. */
function endsOfLineComments({ text, comments }: Payload): ReadonlySet<number> {
  const ends = comments
    .filter(({ block }) => !block)
    .flatMap((comment) => {
      const end = endOf(comment);
      return [end, afterSignificant(text, comment.offset, end)];
    });
  return new Set(ends);
}

/** An attribute and what belongs to it, in the order of the text; the comma stands between core and behind. */
interface Part {
  readonly space: Span;
  /** Its comments, and the white space between them and the name. */
  readonly before: Span;
  /** Name, value, and comments up to the comma. */
  readonly core: Span;
  readonly behind: Span;
}

function takeApart(
  { offset, length, properties }: ObjectNode,
  { text, textWithoutComments }: Source,
) {
  const [inner, close] = [offset + 1, offset + length - 1];
  const first = properties[0]?.key.offset ?? close;
  const start = lineBreak(textWithoutComments, inner, first) ?? inner;
  const parts: Part[] = [];
  let from = start;
  properties.forEach(({ key, value }, index) => {
    const end = endOf(value ?? key);
    const next = properties[index + 1]?.key.offset;
    const comma =
      next === undefined ? end : textWithoutComments.indexOf(",", end);
    const behind = next === undefined ? end : comma + 1;
    const last =
      next === undefined ? afterSignificant(text, end, close) : behind;
    const until = lineBreak(textWithoutComments, behind, next ?? close) ?? last;
    const start = Math.min(nextSignificant(text, from), key.offset);
    parts.push({
      space: between(from, start),
      before: between(start, key.offset),
      core: between(key.offset, afterSignificant(text, end, comma)),
      behind: between(behind, until),
    });
    from = until;
  });
  return { head: between(inner, start), parts, tail: between(from, close) };
}

/** The indent of the first attribute with a line of its own. */
function indentOf(parts: readonly Part[], text: string): string | undefined {
  for (const { space } of parts) {
    const indent = /[\r\n]([ \t]*)$/.exec(
      text.slice(space.offset, endOf(space)),
    );
    if (indent) return indent[1];
  }
  return undefined;
}

const between = (offset: number, end: number): Span => ({
  offset,
  length: end - offset,
});

/** The first line break that is in no comment. */
function lineBreak(
  textWithoutComments: string,
  from: number,
  to: number,
): number | undefined {
  const at = textWithoutComments.slice(from, to).search(/[\r\n]/);
  return at < 0 ? undefined : from + at;
}

/** One past the last character of a stretch that is no white space. */
const afterSignificant = (text: string, from: number, to: number): number =>
  Math.max(from, previousSignificant(text, to) + 1);

/** Of edits in the order of the text, those that are within a span. */
function* editsWithin(span: Span, edits: readonly Edit[]): Generator<Edit> {
  const first = firstIndexWhere(
    edits.length,
    (index) => (edits[index]?.offset ?? 0) >= span.offset,
  );
  for (let index = first; index < edits.length; index++) {
    const edit = edits[index];
    if (!edit || endOf(edit) > endOf(span)) break;
    yield edit;
  }
}
