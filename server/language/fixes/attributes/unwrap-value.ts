import { endOf, propertyOf, type Span } from "../../../document/syntax-tree";
import type { Payload } from "../../../document/payload";
import { remove, replace, type Edit } from "../../layout/edit";
import { indentAt, lineBreakOf, textAt } from "../../layout/white-space";
import type { FixProvider } from "../fix";

/** `attribute/none-known`: the object in `value`, as a line of the Batch API has it, with the comments around it. */
export const unwrapValue: FixProvider = (payload) => {
  const { root } = payload.tree;
  const value = propertyOf(root, "value")?.value;
  if (!root || value?.type !== "object") return [];
  const before = { offset: root.offset, length: value.offset - root.offset };
  const behind = {
    offset: endOf(value),
    length: endOf(root) - endOf(value),
  };
  const eol = lineBreakOf(payload);
  const notesBefore = commentsIn(payload, before).map((note) => note + eol);
  const notesBehind = commentsIn(payload, behind).map((note) => eol + note);
  const edits = [
    replace(before, notesBefore.join("")),
    ...outdents(payload, root, value),
    replace(behind, notesBehind.join("")),
  ];
  return [
    { title: "Replace with the content of “value”", edits, preferred: true },
  ];
};

const commentsIn = (payload: Payload, { offset, length }: Span) =>
  payload.comments
    .filter((comment) => comment.offset >= offset)
    .filter((comment) => endOf(comment) <= offset + length)
    .map((comment) => textAt(payload, comment));

/** Takes the indent away that its lines have more than the object around it. */
function outdents(payload: Payload, outer: Span, inner: Span): readonly Edit[] {
  const { text } = payload;
  const kept = indentAt(payload, outer.offset);
  const deeper = indentAt(payload, inner.offset);
  if (!deeper.startsWith(kept)) return [];
  const edits: Edit[] = [];
  const end = endOf(inner);
  for (
    let line = text.indexOf("\n", inner.offset) + 1;
    line > 0 && line < end;
    line = text.indexOf("\n", line) + 1
  ) {
    if (text.startsWith(deeper, line))
      edits.push(remove(line + kept.length, line + deeper.length));
  }
  return edits.filter(({ length }) => length > 0);
}
