import { schemaAt } from "../../check/schema";
import type { Payload } from "../../document/payload";
import {
  propertyOf,
  type Node,
  type ObjectNode,
  type Path,
  type Property,
} from "../../document/tree";
import { readAddress } from "../../../cdp/endpoints";
import { isKind, type Kind } from "../../../cdp/kinds";
import { isRef } from "../../../cdp/refs";
import type { Edit } from "../layout/edit";
import { removeProperties } from "../layout/remove-properties";

/** What one of CDP's answers is the answer about. */
export interface Subject {
  readonly kind: Kind;
  readonly ref: string;
}

/** Undefined where a text is no answer, or names what cannot be a ref. */
export function subjectOf({ tree, kind }: Payload): Subject | undefined {
  const ref = textOf(tree.root, "ref");
  if (!isRef(ref)) return undefined;
  return { kind: kindByAddress(textOf(tree.root, "href")) ?? kind, ref };
}

export const targetLineOf = ({ kind, ref }: Subject) => `// @${kind} ${ref}`;

export interface Strip {
  readonly edits: readonly Edit[];
  readonly count: number;
}

/** Takes out all that only answers have, at any depth that the schemas know. */
export function strip(payload: Payload, kind: Kind): Strip {
  const edits: Edit[] = [];
  let count = 0;
  const visit = (node: Node | undefined, path: Path) => {
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

/** The form `{href}` or `{items: […]}` that an answer gives to its lists. */
export function isResponseList(node: Node | undefined): node is ObjectNode {
  return (
    propertyOf(node, "href") !== undefined ||
    propertyOf(node, "items") !== undefined
  );
}

function isResponseOnly(kind: Kind, path: Path, { key, value }: Property) {
  const schema = schemaAt(kind, [...path, key.name]);
  return (
    schema?.readOnly === true ||
    (schema?.type === "array" && isResponseList(value))
  );
}

/** The address in an answer says what it is; nothing else of it is used. */
function kindByAddress(href: string): Kind | undefined {
  const resource = readAddress(href)?.resource;
  return isKind(resource) ? resource : undefined;
}

function textOf(node: Node | undefined, name: string): string {
  const value = propertyOf(node, name)?.value;
  return value?.type === "string" ? String(value.value) : "";
}
