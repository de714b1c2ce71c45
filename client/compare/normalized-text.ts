import type { Kind } from "../../cdp/kinds";
import type { Attributes } from "../../cdp/attributes";
import {
  attributeBelow,
  documented,
  isResponseOnly,
  isObject,
  type Attribute,
} from "../../cdp/attributes";
import { canonicalText } from "./canonical-text";

/**
 * A side of the difference editor: indented JSON without the attributes that
 * only responses have, in the documented order and then by the alphabet, with
 * one spelling for each number and each time. The last of several ends in a
 * comma too: else its line would differ where only what follows it does. Two
 * resources have the same text if and only if `stateDifferences` finds nothing. At most
 * 64 deep.
 */
export function normalizedText(kind: Kind, attributes: Attributes): string {
  return `${text(documented[kind], undefined, attributes, "")}\n`;
}

function text(
  attribute: Attribute | undefined,
  name: string | number | undefined,
  value: unknown,
  indent: string,
): string {
  const below = (step: string | number, one: unknown) =>
    text(attributeBelow(attribute, step), step, one, `${indent}  `);
  if (Array.isArray(value))
    return block(
      value.map((one, index) => below(index, one)),
      "[]",
      indent,
    );
  if (isObject(value))
    return block(
      members(attribute, value).map(
        ([key, one]) => `${JSON.stringify(key)}: ${below(key, one)}`,
      ),
      "{}",
      indent,
    );
  if (typeof value === "string")
    return JSON.stringify(canonicalText(attribute, name, value));
  // Of a number too large for JavaScript, JSON.stringify would make null.
  return typeof value === "number" && !Number.isFinite(value)
    ? `${value}`
    : JSON.stringify(value);
}

/** Objects would put names such as "1" first, so this is a list. */
function members(attribute: Attribute | undefined, object: Attributes) {
  const rank = new Map(
    Object.keys(attribute?.properties ?? {}).map((name, at) => [name, at]),
  );
  const behind = rank.size;
  return Object.entries(object)
    .filter(
      ([name, one]) => !isResponseOnly(attributeBelow(attribute, name), one),
    )
    .sort(
      ([a], [b]) =>
        (rank.get(a) ?? behind) - (rank.get(b) ?? behind) || (a < b ? -1 : 1),
    );
}

function block(
  lines: readonly string[],
  [open, close]: string,
  indent: string,
): string {
  if (lines.length === 0) return `${open}${close}`;
  const inside = lines.map((line) => `${indent}  ${line},\n`).join("");
  return `${open}\n${inside}${indent}${close}`;
}
