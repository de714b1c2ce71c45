import { isSpelledLike } from "../../check/likeness";
import { meantValues } from "../../check/meant-values";
import { languageMeant, nearCurrency } from "./codes";
import { becomes, type FixMaker } from "./fix";
import { foundAt, schemaOf } from "./found";
import { accepts } from "./stub";

/** `value/enum`: the values that are near, the nearest first. */
export const nearValue: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && schemaOf(payload, found);
  if (found?.node?.type !== "string" || !schema?.enum) return [];
  const { node } = found;
  const written = String(node.value);
  return meantValues(schema, written)
    .slice(0, 3)
    .map((value, index) => ({
      ...becomes(node, value),
      preferred: index === 0,
      safe: index === 0 && isSpelledLike(written, value),
    }));
};

/** `value/deprecated`: the one to write instead. No page prints which that is, so nobody's file is changed unasked. */
export const replaceDeprecated: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && schemaOf(payload, found);
  if (found?.node?.type !== "string") return [];
  const value = schema?.["x-deprecated"]?.[String(found.node.value)];
  return value === undefined
    ? []
    : [{ ...becomes(found.node, value), preferred: true }];
};

/** `value/pattern`: the same in capitals and without space around it, where that is the form; else a code of its list. */
export const inForm: FixMaker = (payload, problem) => {
  const found = foundAt(payload, problem.offset);
  const schema = found && schemaOf(payload, found);
  if (found?.node?.type !== "string" || !schema) return [];
  const value = String(found.node.value).trim().toUpperCase();
  if (accepts(schema, value)) {
    return [{ ...becomes(found.node, value), preferred: true, safe: true }];
  }
  switch (schema["x-list"]) {
    case "currency":
      return nearCurrency(payload, problem);
    case "language":
      return languageMeant(payload, problem);
    default:
      return [];
  }
};
