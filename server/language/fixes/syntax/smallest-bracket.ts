import type { Payload } from "../../../document/payload";
import { endOf, type JsonNode, type Path } from "../../../document/syntax-tree";

/**
 * The innermost element of a list that holds a fault and has both ends;
 * undefined where that is the whole text. Only elements of lists are apart
 * enough: an attribute's value may have lost the bracket that ends it.
 */
export function smallestBracket(
  { tree, textWithoutComments }: Payload,
  fault: number,
): { readonly node: JsonNode; readonly path: Path } | undefined {
  let node = tree.root;
  let found: { node: JsonNode; path: Path } | undefined;
  const path: (string | number)[] = [];
  while (node) {
    if (node.type === "object") {
      const property = node.properties.findLast(
        ({ key }) => key.offset <= fault,
      );
      if (!property) break;
      path.push(property.key.name);
      node = property.value;
    } else if (node.type === "array") {
      const index = node.items.findLastIndex(({ offset }) => offset <= fault);
      const item = node.items[index];
      if (!item || fault >= endOf(item)) break;
      path.push(index);
      if (
        item.type === "object" &&
        item.closed &&
        isApart(textWithoutComments, node.items, index)
      )
        found = { node: item, path: [...path] };
      node = item;
    } else break;
  }
  return found;
}

/** The element is followed by the next one, as it should be. */
function isApart(
  text: string,
  items: readonly JsonNode[],
  index: number,
): boolean {
  const item = items[index];
  const next = items[index + 1];
  const before = items[index - 1];
  if (!item) return false;
  if (before && !/^\s*,\s*$/.test(text.slice(endOf(before), item.offset)))
    return false;
  const rest = text.slice(endOf(item), next?.offset ?? endOf(item) + 200);
  return next
    ? next.type === "object" && /^\s*,\s*$/.test(rest)
    : /^\s*\]/.test(rest);
}

/** Brackets and names that lead to a place, and what closes them again. */
export function around(path: Path): readonly [string, string] {
  let before = "";
  let behind = "";
  for (const step of path) {
    if (typeof step === "string") {
      before += `{${JSON.stringify(step)}:`;
      behind = `}${behind}`;
    } else {
      before += "[";
      behind = `]${behind}`;
    }
  }
  return [before, behind];
}
