import type { Payload } from "../../document/payload";
import type { JsonNode, ObjectNode } from "../../document/syntax-tree";
import { problemAt, type LazyProblem } from "../lazy-problem";
import { quote } from "../text/quote";

/**
 * An attribute that stands twice in one object, also when it is escaped
 * differently. RFC 8259 section 4 leaves open which one counts, so nobody can
 * say what would be stored: an error.
 */
export function duplicateProblems(payload: Payload): readonly LazyProblem[] {
  // A strict value has none: see `Payload.strictValue`.
  if (payload.strictValue || !payload.tree.root) return [];
  return [...objectsIn(payload.tree.root)].flatMap(duplicatesOf);
}

function duplicatesOf({ properties }: ObjectNode): readonly LazyProblem[] {
  const seen = new Map<string, (typeof properties)[number]>();
  const problems: LazyProblem[] = [];
  for (const property of properties) {
    const { key } = property;
    const first = seen.get(key.name);
    if (!first) {
      seen.set(key.name, property);
      continue;
    }
    problems.push(
      problemAt(
        key,
        "attribute/duplicate",
        "error",
        `${quote(key.name)} appears twice in this object. Keep one of them.`,
        { related: [{ ...first.key, message: "First used here." }] },
      ),
    );
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
