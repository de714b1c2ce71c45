import { schemaAt } from "../check/schema";
import type { Payload } from "../document/payload";
import {
  endOf,
  isObject,
  type Json,
  type JsonObject,
  type Node,
  type ObjectNode,
  type Path,
  type Property,
  type Span,
} from "../document/tree";
import type { Kind, PayloadOfAnswer } from "../protocol";

/** A payload file out of one of CDP's answers: what only answers have is cut out, and the target line is written from `ref`. */
export function payloadOfAnswer(payload: Payload): PayloadOfAnswer {
  const value = payload.strictValue?.value;
  if (!isObject(value)) return { is: "refused", because: "no-json" };
  if (Array.isArray(value["items"]) && !("ref" in value)) {
    return { is: "refused", because: "list" };
  }
  const ref = value["ref"];
  if (typeof ref !== "string" || !/^[0-9A-Za-z-]{1,64}$/.test(ref)) {
    return { is: "refused", because: "no-answer" };
  }
  const kind = kindOfAnswer(value) ?? payload.kind;
  const body = without(payload.blanked, cuts(payload, kind)).trim();
  return { is: "payload", text: `// @${kind} ${ref}\n${body}\n` };
}

/** What has to be cut out of an answer to make it the body of an update; in the order of the text. */
function cuts({ tree }: Payload, kind: Kind): readonly Span[] {
  return tree.root ? cutsIn(tree.root, kind, []) : [];
}

/** The address in an answer says what it is; nothing else of it is used. */
function kindOfAnswer({ href }: JsonObject): Kind | undefined {
  const part = /\/v2\/(orders|orderItems)\/[^/]+\/?$/.exec(words(href))?.[1];
  if (part === undefined) return undefined;
  return part === "orders" ? "order" : "orderItem";
}

const words = (value: Json | undefined) =>
  typeof value === "string" ? value : "";

function cutsIn(node: Node, kind: Kind, path: Path): readonly Span[] {
  switch (node.type) {
    case "object": {
      const goes = node.properties.map((one) => isAnswerOnly(one, kind, path));
      return node.properties.flatMap((property, index) => {
        if (goes[index]) return [cutOf(node, index, goes)];
        const { key, value } = property;
        return value ? cutsIn(value, kind, [...path, key.name]) : [];
      });
    }
    case "array":
      return node.items.flatMap((item, index) =>
        cutsIn(item, kind, [...path, index]),
      );
    default:
      return [];
  }
}

/** Answers have links or pages, which are objects, where an update has a list. */
function isAnswerOnly({ key, value }: Property, kind: Kind, path: Path) {
  const schema = schemaAt(kind, [...path, key.name]);
  if (!schema) return false;
  return (
    schema.readOnly === true ||
    (schema.type === "array" && value?.type === "object")
  );
}

/** With its comma: the one behind it, or where nothing stays behind it, the one before. */
function cutOf(
  object: ObjectNode,
  index: number,
  goes: readonly boolean[],
): Span {
  const { properties } = object;
  const next = properties[index + 1];
  const start = startOf(properties[index]);
  if (next && goes.includes(false, index)) {
    return { offset: start, length: startOf(next) - start };
  }
  const before = properties[index - 1];
  const offset = before ? endOfProperty(before) : object.offset + 1;
  return { offset, length: endOfProperty(properties[index]) - offset };
}

const startOf = (property: Property | undefined) => property?.key.offset ?? 0;

const endOfProperty = (property: Property | undefined) =>
  property ? endOf(property.value ?? property.key) : 0;

function without(text: string, spans: readonly Span[]): string {
  let kept = "";
  let from = 0;
  for (const span of spans) {
    kept += text.slice(from, span.offset);
    from = endOf(span);
  }
  return kept + text.slice(from);
}
