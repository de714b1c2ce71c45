import { kinds, type Kind } from "../../../cdp/kinds";
import { schemaAt } from "../../check/schema/schema";
import type { Payload } from "../../document/payload";
import {
  propertyOf,
  type JsonNode,
  type ObjectNode,
  type Path,
  type Property,
} from "../../document/syntax-tree";
import type { Edit } from "../layout/edit";
import { removeProperties } from "../layout/remove-properties";

/** The edits that take attributes out, and how many those are. */
export interface Removal {
  readonly edits: readonly Edit[];
  readonly count: number;
}

/** All attributes that only responses have, at any depth that the schemas know. */
export function responseOnlyRemoval(payload: Payload, kind: Kind): Removal {
  const edits: Edit[] = [];
  let count = 0;
  const visit = (node: JsonNode | undefined, path: Path) => {
    if (node?.type === "array") {
      for (const [index, item] of node.items.entries()) {
        visit(item, [...path, index]);
      }
    }
    if (node?.type !== "object") return;
    const removed = new Set(
      node.properties.filter((property) =>
        isResponseOnly(kind, path, property),
      ),
    );
    count += removed.size;
    if (removed.size > 0)
      for (const edit of removeProperties(payload, node, [...removed]))
        edits.push(edit);
    for (const property of node.properties) {
      const inside = [...path, property.key.name];
      if (!removed.has(property) && schemaAt(kind, inside)) {
        visit(property.value, inside);
      }
    }
  };
  visit(payload.tree.root, []);
  return { edits, count };
}

/** The form `{href}` or `{items: […]}` that a response gives to its lists. */
export function isResponseList(node: JsonNode | undefined): node is ObjectNode {
  return (
    propertyOf(node, "href") !== undefined ||
    propertyOf(node, "items") !== undefined
  );
}

function isResponseOnly(kind: Kind, path: Path, { key, value }: Property) {
  const schema = schemaAt(kind, [...path, key.name]);
  if (schema?.readOnly === true) return true;
  // No attribute of v2.1 is an object or a list, so a link is none of an update.
  const isList = kinds[kind].version === "v2.1" || schema?.type === "array";
  return isList && isResponseList(value);
}
