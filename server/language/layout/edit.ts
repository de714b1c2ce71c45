import { endOf, type Span } from "../../document/syntax-tree";

/** The text that takes the place of a span. */
export interface Edit extends Span {
  readonly newText: string;
  /** Parts of `newText` that the author is to replace, in their order. */
  readonly placeholders?: readonly Span[];
  /** The same as a snippet with choices; the only edit of its fix. */
  readonly snippet?: string;
}

export function replace({ offset, length }: Span, newText: string): Edit {
  return { offset, length, newText };
}

export const insert = (offset: number, newText: string): Edit =>
  replace({ offset, length: 0 }, newText);

export const remove = (from: number, to: number): Edit =>
  replace({ offset: from, length: to - from }, "");

/** Insertions at one offset keep their order. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.offset - b.offset || a.length - b.length);
}

/** @param edits in any order; none overlaps another */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return editedPart(text, { offset: 0, length: text.length }, inOrder(edits));
}

/**
 * A part of a text after edits.
 * @param edits in the order of the text, all within the part
 */
export function editedPart(
  text: string,
  part: Span,
  edits: Iterable<Edit>,
): string {
  let result = "";
  let from = part.offset;
  for (const edit of edits) {
    result += text.slice(from, edit.offset) + edit.newText;
    from = endOf(edit);
  }
  return result + text.slice(from, endOf(part));
}

/**
 * Fewer edits that do the same: what stands between two of them is written
 * again where another edit would take more room in a message.
 * @param edits in the order of the text; none overlaps another
 */
export function joinNear(
  text: string,
  edits: readonly Edit[],
): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && edit.offset - endOf(last) < roomOfEdit) {
      const between = text.slice(endOf(last), edit.offset);
      const length = endOf(edit) - last.offset;
      joined[joined.length - 1] = replace(
        { offset: last.offset, length },
        last.newText + between + edit.newText,
      );
    } else joined.push(edit);
  }
  return joined;
}

/** About the characters of an edit in a message, its text aside. */
const roomOfEdit = 100;
