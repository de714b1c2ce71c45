import { quote } from "../../check/quote";
import { schemaAt } from "../../check/schema";
import type { Payload } from "../../document/payload";
import {
  propertyOf,
  type Node,
  type ObjectNode,
  type Path,
  type Property,
} from "../../document/tree";
import { insert, replace, type Edit, type Fix, type FixMaker } from "./fix";
import { foundAt } from "./found";
import { lineBreakOf, topOf } from "./layout";
import { removal } from "./removal";

/** `attribute/response-only`: without this one, without all, and with a target line from the answer's `ref`. */
export const withoutAnswer: FixMaker = (payload, { offset }) => {
  const member = foundAt(payload, offset)?.member;
  if (!member) return [];
  const { object, property } = member;
  const one: Fix = {
    title: `Remove ${quote(property.key.name)}`,
    edits: removal(payload, object, [property]),
    preferred: true,
  };
  const strip = stripped(payload);
  const target = targetLine(payload);
  const all: Fix = {
    title: "Remove all that stands in answers only",
    edits: strip.edits,
  };
  if (target) {
    const edits = [...strip.edits, target];
    const whole: Fix = { title: "Make this answer a payload", edits };
    return [{ ...whole, preferred: true }, { ...one, preferred: false }, all];
  }
  return strip.count > 1 ? [one, all] : [one];
};

interface Stripped {
  readonly edits: readonly Edit[];
  readonly count: number;
}

/** All that only answers have, at any depth that the schemas know. */
function stripped(payload: Payload): Stripped {
  const edits: Edit[] = [];
  let count = 0;
  const visit = (node: Node | undefined, path: Path) => {
    if (node?.type === "array") {
      for (const [index, item] of node.items.entries()) {
        visit(item, [...path, index]);
      }
    }
    if (node?.type !== "object") return;
    const removed = node.properties.filter((property) =>
      isOfAnswers(payload, path, property),
    );
    count += removed.length;
    if (removed.length > 0) edits.push(...removal(payload, node, removed));
    for (const property of node.properties) {
      const inside = [...path, property.key.name];
      if (!removed.includes(property) && schemaAt(payload.kind, inside)) {
        visit(property.value, inside);
      }
    }
  };
  visit(payload.tree.root, []);
  return { edits, count };
}

function isOfAnswers(
  { kind }: Payload,
  path: Path,
  { key, value }: Property,
): boolean {
  const schema = schemaAt(kind, [...path, key.name]);
  return (
    schema?.readOnly === true ||
    (schema?.type === "array" && isListOfAnswers(value))
  );
}

/** The form `{href}` or `{items: […]}` that an answer gives to its lists. */
export function isListOfAnswers(node: Node | undefined): node is ObjectNode {
  return (
    propertyOf(node, "href") !== undefined ||
    propertyOf(node, "items") !== undefined
  );
}

/** What writes the `ref` of the answer into a target line, where no line names one. */
function targetLine(payload: Payload): Edit | undefined {
  const value = propertyOf(payload.tree.root, "ref")?.value;
  const ref = value?.type === "string" ? String(value.value) : "";
  if (!/^[0-9A-Za-z-]{1,64}$/.test(ref)) return undefined;
  const line = `// @${payload.kind} ${ref}`;
  const lines = payload.targetLines.filter(({ target }) => target);
  const pin = lines.find(({ target }) => !target?.ref && !target?.environment);
  if (lines.length === 0) {
    return insert(topOf(payload), line + lineBreakOf(payload));
  }
  return pin?.counts && lines.length === 1 ? replace(pin, line) : undefined;
}
