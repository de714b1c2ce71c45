import { endOf, type JsonNode, type Span } from "../../../document/syntax-tree";
import { replace, type Edit } from "../../layout/edit";

/** Empties the brackets within a node that lie outside the window; neighbors in a list become one. */
export function emptyDistantBrackets(
  root: JsonNode,
  window: Span,
): readonly Edit[] {
  const edits: Edit[] = [];
  const visit = (node: JsonNode) => {
    if (node.type === "object") {
      for (const { value } of node.properties) if (value) child(value);
    } else if (node.type === "array") {
      let first: JsonNode | undefined;
      let last: JsonNode | undefined;
      const end = () => {
        if (first && last) {
          const length = endOf(last) - first.offset;
          if (length > 2)
            edits.push(replace({ offset: first.offset, length }, "{}"));
        }
        first = undefined;
      };
      for (const item of node.items) {
        if (item.type === "object" && item.closed && isOutside(item, window)) {
          first ??= item;
          last = item;
        } else {
          end();
          child(item);
        }
      }
      end();
    }
  };
  const child = (node: JsonNode) => {
    if (node.type !== "object" && node.type !== "array") return;
    if (node.closed && isOutside(node, window)) {
      edits.push(replace(node, node.type === "object" ? "{}" : "[]"));
    } else visit(node);
  };
  visit(root);
  return edits.sort((a, b) => a.offset - b.offset);
}

const isOutside = (span: Span, window: Span): boolean =>
  endOf(span) < window.offset || span.offset > endOf(window);
