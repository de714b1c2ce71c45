import { quote } from "../../../check/text/quote";
import { endOf, type JsonNode } from "../../../document/syntax-tree";
import type { Payload } from "../../../document/payload";
import { isResponseList } from "../../response/response-only";
import { dateFromEpoch } from "./iso-date";
import { replaceValue, type Fix, type FixProvider } from "../fix";
import { insert, remove, replace } from "../../layout/edit";
import {
  locationAt,
  ownerSchema,
  schemaOf,
  type ProblemLocation,
} from "../problem-location";
import { textAt } from "../../layout/white-space";
import { numberMeant } from "./number-meant";
import { removeProperties } from "../../layout/remove-properties";
import { accepts, isNumeric } from "../../values/placeholder";

/** `value/type`: the same value in the form that its attribute takes. */
export const convertToType: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  const schema = location && schemaOf(payload, location);
  const node = location?.node;
  if (!schema || !node) return [];
  if (node.type === "null") return withoutNull(payload, location);
  if (isNumeric(schema) && node.type === "string") {
    const written = String(node.value).trim();
    const safe = jsonNumber.test(written);
    const number = safe ? written : numberMeant(written);
    if (number === undefined || !accepts(schema, Number(number))) return [];
    const title = `Convert to the number ${number}`;
    return [{ title, edits: [replace(node, number)], preferred: true, safe }];
  }
  if (schema.type === "string" && node.type === "number") {
    const digits = textAt(payload, node);
    const text =
      schema.format === undefined ? digits : dateFromEpoch(digits, location);
    return text !== undefined && accepts(schema, text)
      ? [
          {
            ...replaceValue(node, text),
            preferred: true,
            safe: text === digits && plain.test(digits),
          },
        ]
      : [];
  }
  if (location.path.length === 0) return outOfList(node);
  if (schema.type !== "array" || node.type !== "object") return [];
  const { member } = location;
  if (member && isResponseList(node)) {
    const { object, property } = member;
    const title = `Remove ${quote(property.key.name)}`;
    const edits = removeProperties(payload, object, [property]);
    return [{ title, edits, preferred: true }];
  }
  return [
    {
      title: "Wrap in a list",
      edits: [insert(node.offset, "["), insert(endOf(node), "]")],
      preferred: true,
    },
  ];
};

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Others may be spelled otherwise than their author thinks of them. */
const plain = /^-?\d+(?:\.\d+)?$/;

/** An attribute that has no value and needs none. */
function withoutNull(
  payload: Payload,
  location: ProblemLocation,
): readonly Fix[] {
  if (!location.member) return [];
  const { object, property } = location.member;
  const { name } = property.key;
  if (ownerSchema(payload, location)?.required?.includes(name)) return [];
  const edits = removeProperties(payload, object, [property]);
  return [{ title: `Remove ${quote(name)}`, edits, preferred: true }];
}

/** A payload that was exported as a list of one. */
function outOfList(node: JsonNode): readonly Fix[] {
  if (node.type !== "array" || !node.closed || node.items.length !== 1)
    return [];
  if (node.items[0]?.type !== "object") return [];
  const end = endOf(node);
  const edits = [remove(node.offset, node.offset + 1), remove(end - 1, end)];
  return [
    { title: "Remove the list around the object", edits, preferred: true },
  ];
}
