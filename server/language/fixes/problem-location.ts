import { schemaAt, type Schema } from "../../check/schema/schema";
import type { Payload } from "../../document/payload";
import {
  endOf,
  type JsonNode,
  type ObjectNode,
  type Path,
  type Property,
  type Span,
} from "../../document/syntax-tree";
import { lastIndexUpTo } from "../layout/binary-search";

/** The attribute or the value that a problem is about. */
export interface ProblemLocation {
  readonly path: Path;
  readonly node: JsonNode | undefined;
  /** The attribute that it is, or is the value of; absent in lists and at the root. */
  readonly member?: Member;
}

interface Member {
  readonly object: ObjectNode;
  readonly property: Property;
}

/** The value that begins at an offset, or the attribute whose name or colon stands there. */
export function locationAt(
  { tree }: Payload,
  offset: number,
): ProblemLocation | undefined {
  const path: (string | number)[] = [];
  let node = tree.root;
  let member: Member | undefined;
  while (node && node.offset !== offset) {
    if (node.type === "object") {
      const object: ObjectNode = node;
      const property = propertyAt(object, offset);
      if (!property) return undefined;
      path.push(property.key.name);
      member = { object, property };
      node = property.value;
      if (!node || !holds(node, offset)) return { path, node, member };
    } else if (node.type === "array") {
      const index = indexAt(node.items, offset);
      path.push(index);
      member = undefined;
      node = node.items[index];
    } else {
      break;
    }
  }
  return node && { path, node, ...(member && { member }) };
}

/** Of the element that holds an offset, or -1. A list can have very many, and each a problem. */
function indexAt(items: readonly JsonNode[], offset: number): number {
  const index = lastIndexUpTo(
    items.length,
    (index) => items[index]?.offset,
    offset,
  );
  const item = items[index];
  return item && holds(item, offset) ? index : -1;
}

/** The one whose name, colon or value is at an offset. An object can have very many too. */
function propertyAt(
  { properties }: ObjectNode,
  offset: number,
): Property | undefined {
  const index = lastIndexUpTo(
    properties.length,
    (index) => properties[index]?.key.offset,
    offset,
  );
  const property = properties[index];
  if (!property) return undefined;
  const { key, colon, value } = property;
  return holds(key, offset) ||
    colon === offset ||
    (value && holds(value, offset))
    ? property
    : undefined;
}

export function schemaOf(
  { kind }: Payload,
  { path }: ProblemLocation,
): Schema | undefined {
  return schemaAt(kind, path);
}

/** The schema of the object that an attribute stands in. */
export function ownerSchema(
  { kind }: Payload,
  { path }: ProblemLocation,
): Schema | undefined {
  return schemaAt(kind, path.slice(0, -1));
}

const holds = (span: Span, offset: number) =>
  offset >= span.offset && offset < endOf(span);
