import { isSameName } from "../../../check/text/closest-match";
import { suggestedValues } from "../../../check/schema/suggested-values";
import { replaceCurrency } from "./replace-currency";
import { replaceLanguage } from "./replace-language";
import { replaceValue, type FixProvider } from "../fix";
import { locationAt, schemaOf } from "../problem-location";
import { accepts } from "../../values/placeholder";

/** `value/enum`: the values that are near, the nearest first. */
export const replaceEnumValue: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  const schema = location && schemaOf(payload, location);
  if (location?.node?.type !== "string" || !schema?.enum) return [];
  const { node } = location;
  const written = String(node.value);
  return suggestedValues(schema, written)
    .slice(0, 3)
    .map((value, index) => ({
      ...replaceValue(node, value),
      preferred: index === 0,
      safe: index === 0 && isSameName(written, value),
    }));
};

/** `value/deprecated`: the one to write instead. No page prints which that is, so nobody's file is changed unasked. */
export const replaceDeprecated: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  const schema = location && schemaOf(payload, location);
  if (location?.node?.type !== "string") return [];
  const value = schema?.["x-deprecated"]?.[String(location.node.value)];
  return value === undefined
    ? []
    : [{ ...replaceValue(location.node, value), preferred: true }];
};

/** `value/refused`: the examples. Any other text is accepted, so none is likelier. */
export const replaceRefused: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  const schema = location && schemaOf(payload, location);
  const node = location?.node;
  if (node?.type !== "string") return [];
  return (schema?.examples ?? []).map((value) =>
    replaceValue(node, String(value)),
  );
};

/** `value/pattern`: the same in capitals and without space around it, where that is the form; else a code of its list. */
export const matchPattern: FixProvider = (payload, problem) => {
  const location = locationAt(payload, problem.offset);
  const schema = location && schemaOf(payload, location);
  if (location?.node?.type !== "string" || !schema) return [];
  const value = String(location.node.value).trim().toUpperCase();
  if (accepts(schema, value)) {
    return [
      { ...replaceValue(location.node, value), preferred: true, safe: true },
    ];
  }
  switch (schema["x-list"]) {
    case "currency":
      return replaceCurrency(payload, problem);
    case "language":
      return replaceLanguage(payload, problem);
    default:
      return [];
  }
};
