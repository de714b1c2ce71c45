import { quote } from "../../check/quote";
import { endOf, type Node } from "../../document/tree";
import type { Payload } from "../../document/payload";
import { isListOfAnswers } from "../response/response";
import { dateOf } from "./date";
import {
  becomes,
  insert,
  remove,
  replace,
  type Fix,
  type FixMaker,
} from "./fix";
import { foundAt, ownerSchema, schemaOf, type Found } from "./found";
import { sourceOf } from "../layout/white-space";
import { numberMeant } from "./number-meant";
import { removal } from "./removal";
import { accepts } from "./stub";

/** `value/type`: the same value in the form that its attribute takes. */
export const inItsType: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && schemaOf(payload, found);
  const node = found?.node;
  if (!schema || !node) return [];
  if (node.type === "null") return withoutNull(payload, found);
  if (schema.type === "number" && node.type === "string") {
    const written = String(node.value).trim();
    const safe = jsonNumber.test(written);
    const number = safe ? written : numberMeant(written);
    if (number === undefined) return [];
    const title = `Write ${number} without quotes`;
    return [{ title, edits: [replace(node, number)], preferred: true, safe }];
  }
  if (schema.type === "string" && node.type === "number") {
    const digits = sourceOf(payload, node);
    const text = schema.format === undefined ? digits : dateOf(digits, found);
    return text !== undefined && accepts(schema, text)
      ? [
          {
            ...becomes(node, text),
            preferred: true,
            safe: text === digits && plain.test(digits),
          },
        ]
      : [];
  }
  if (found.path.length === 0) return outOfList(node);
  if (schema.type !== "array" || node.type !== "object") return [];
  const { member } = found;
  if (member && isListOfAnswers(node)) {
    const { object, property } = member;
    const title = `Remove ${quote(property.key.name)}`;
    const edits = removal(payload, object, [property]);
    return [{ title, edits, preferred: true }];
  }
  return [
    {
      title: "Make it a list of one",
      edits: [insert(node.offset, "["), insert(endOf(node), "]")],
      preferred: true,
    },
  ];
};

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Others may be spelled otherwise than their author thinks of them. */
const plain = /^-?\d+(?:\.\d+)?$/;

/** An attribute that has no value and needs none. */
function withoutNull(payload: Payload, found: Found): readonly Fix[] {
  if (!found.member) return [];
  const { object, property } = found.member;
  const { name } = property.key;
  if (ownerSchema(payload, found)?.required?.includes(name)) return [];
  const edits = removal(payload, object, [property]);
  return [{ title: `Remove ${quote(name)}`, edits, preferred: true }];
}

/** A payload that was exported as a list of one. */
function outOfList(node: Node): readonly Fix[] {
  if (node.type !== "array" || !node.closed || node.items.length !== 1)
    return [];
  if (node.items[0]?.type !== "object") return [];
  const end = endOf(node);
  const edits = [remove(node.offset, node.offset + 1), remove(end - 1, end)];
  return [{ title: "Take it out of its list", edits, preferred: true }];
}
