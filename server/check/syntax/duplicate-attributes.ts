import type { Payload } from "../../document/payload";
import type { JsonNode, ObjectNode } from "../../document/syntax-tree";
import type { Problem } from "../problem";
import { quote } from "../text/quote";

/**
 * An attribute that stands twice in one object, also when it is escaped
 * differently. RFC 8259 section 4 leaves open which one isBeforeRoot, so nobody can
 * say what would be stored: an error.
 */
export function duplicateProblems(payload: Payload): readonly Problem[] {
  // A strict value has none: see `Payload.strictValue`.
  if (payload.strictValue || !payload.tree.root) return [];
  return [...objectsIn(payload.tree.root)].flatMap(duplicatesOf);
}

function duplicatesOf({ properties }: ObjectNode): readonly Problem[] {
  const seen = new Map<string, (typeof properties)[number]>();
  const problems: Problem[] = [];
  for (const property of properties) {
    const { key } = property;
    const first = seen.get(key.name);
    if (!first) {
      seen.set(key.name, property);
      continue;
    }
    problems.push({
      code: "attribute/duplicate",
      severity: "error",
      offset: key.offset,
      length: key.length,
      message: `${quote(key.name)} appears twice in this object. Keep one of them.`,
      related: [{ ...first.key, message: "First used here." }],
    });
  }
  return problems;
}

function* objectsIn(node: JsonNode): Generator<ObjectNode> {
  if (node.type === "object") {
    yield node;
    for (const { value } of node.properties) if (value) yield* objectsIn(value);
  } else if (node.type === "array") {
    for (const item of node.items) yield* objectsIn(item);
  }
}
