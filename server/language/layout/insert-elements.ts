import type { Payload } from "../../document/payload";
import { endOf, type ArrayNode } from "../../document/syntax-tree";
import { insert, type Edit } from "./edit";
import {
  afterTrailingComments,
  indentAt,
  isFirstOnLine,
  lineBreakOf,
} from "./white-space";

/**
 * Writes elements into a list, in the list's own layout.
 * @param index of the element that they come before; that behind the last one puts them at the end
 */
export function insertElements(
  payload: Payload,
  { offset, items }: ArrayNode,
  index: number,
  elements: readonly string[],
): readonly Edit[] {
  const gapAt = (at: number) =>
    isFirstOnLine(payload.text, at)
      ? lineBreakOf(payload) + indentAt(payload, at)
      : " ";
  const next = items[index];
  if (next) {
    const gap = gapAt(next.offset);
    const text = elements.map((element) => `${element},${gap}`).join("");
    return [insert(next.offset, text)];
  }
  const last = items.at(-1);
  if (!last) return [insert(offset + 1, elements.join(", "))];
  const gap = gapAt(last.offset);
  const text = elements.map((element) => gap + element).join(",");
  const end = endOf(last);
  const place = afterTrailingComments(payload, end);
  return place === end
    ? [insert(end, `,${text}`)]
    : [insert(end, ","), insert(place, text)];
}
