import { endOf } from "../../../document/syntax-tree";
import type { Edit } from "../../layout/edit";

/** Edits of a text after others as edits of the text before them; undefined where they change what the others wrote. */
export function editsBefore(
  done: readonly Edit[],
  edits: readonly Edit[],
): readonly Edit[] | undefined {
  const moved = edits.flatMap((edit) => {
    const offset = offsetBefore(done, edit.offset);
    const end = offsetBefore(done, endOf(edit));
    return end - offset === edit.length ? [{ ...edit, offset }] : [];
  });
  return moved.length === edits.length ? moved : undefined;
}

/** Where a place of the text after some edits was in the text before them. */
export function offsetBefore(edits: readonly Edit[], at: number): number {
  let growth = 0;
  for (const { offset, length, newText } of edits) {
    const start = offset + growth;
    if (at < start) break;
    if (at < start + newText.length) return offset;
    growth += newText.length - length;
  }
  return at - growth;
}
