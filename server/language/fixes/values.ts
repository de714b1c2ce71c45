import { isSpelledLike, ranked } from "../../check/likeness";
import { quote } from "../../check/quote";
import type { Node } from "../../document/tree";
import { replace, type Fix, type FixMaker } from "./fix";
import { foundAt, schemaOf } from "./found";
import { accepts } from "./stub";

/** `value/enum`: the values that are near, the nearest first. */
export const nearValue: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && schemaOf(payload, found);
  if (found?.node?.type !== "string" || !schema?.enum) return [];
  const { node } = found;
  const written = String(node.value);
  const deprecated = schema["x-deprecated"] ?? {};
  const accepted = schema.enum.filter(
    (value) => !Object.hasOwn(deprecated, value),
  );
  return ranked(written, accepted)
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

/** `value/pattern`: the same in capitals and without space around it, where that is the form. */
export const inCapitals: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && schemaOf(payload, found);
  if (found?.node?.type !== "string" || !schema) return [];
  const value = String(found.node.value).trim().toUpperCase();
  return accepts(schema, value)
    ? [{ ...becomes(found.node, value), preferred: true, safe: true }]
    : [];
};

/** A text that takes the place of another. */
export function becomes(node: Node, value: string): Fix {
  return {
    title: `Replace with ${quote(value)}`,
    edits: [replace(node, JSON.stringify(value))],
  };
}
