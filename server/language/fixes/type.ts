import { quote } from "../../check/quote";
import { endOf } from "../../document/tree";
import { isListOfAnswers } from "../answer";
import { becomes, insert, replace, type FixMaker } from "./fix";
import { foundAt, schemaOf } from "./found";
import { sourceOf } from "./layout";
import { removal } from "./removal";
import { accepts } from "./stub";

/** `value/type`: the same value in the form that its attribute takes. */
export const inItsType: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && schemaOf(payload, found);
  const node = found?.node;
  if (!schema || !node) return [];
  if (schema.type === "number" && node.type === "string") {
    const number = String(node.value).trim();
    if (!jsonNumber.test(number)) return [];
    const title = `Write ${number} without quotes`;
    return [
      { title, edits: [replace(node, number)], preferred: true, safe: true },
    ];
  }
  if (schema.type === "string" && node.type === "number") {
    const digits = sourceOf(payload, node);
    const text = schema.format === undefined ? digits : dateOf(Number(digits));
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

/** Milliseconds, or seconds, since 1970 as they are between 1973 and 5138. */
function dateOf(number: number): string | undefined {
  const milliseconds = number >= 1e11 ? number : number * 1000;
  return milliseconds >= 1e11 && milliseconds < 1e14
    ? new Date(milliseconds).toISOString()
    : undefined;
}
