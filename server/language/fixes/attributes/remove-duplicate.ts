import { quote } from "../../../check/text/quote";
import { endOf, isScalar, type JsonNode } from "../../../document/syntax-tree";
import type { FixProvider } from "../fix";
import { locationAt } from "../problem-location";
import { removeProperties } from "../../layout/remove-properties";

/** `attribute/duplicate`: without the one or without the other; where both say the same, it does not matter which. */
export const removeDuplicate: FixProvider = (payload, { offset, related }) => {
  const member = locationAt(payload, offset)?.member;
  if (!member) return [];
  const { object, property } = member;
  const { name } = property.key;
  const first = locationAt(payload, related?.[0]?.offset ?? -1)?.member
    ?.property;
  if (!first || first === property) return [];
  const same = isSame(first.value, property.value);
  const { key, value } = property;
  const commented = payload.comments.some(
    ({ offset }) => offset > key.offset && offset < endOf(value ?? key),
  );
  return [
    {
      title: `Remove this ${quote(name)}`,
      edits: removeProperties(payload, object, [property]),
      preferred: same,
      safe: same && !commented,
    },
    {
      title: `Remove the first ${quote(name)}`,
      edits: removeProperties(payload, object, [first]),
      preferred: !same,
    },
  ];
};

/** Whether two values say the same in the same order; ends where they part, as one may be much longer. */
function isSame(
  one: JsonNode | undefined,
  other: JsonNode | undefined,
): boolean {
  if (one?.type === "object")
    return (
      other?.type === "object" &&
      one.properties.length === other.properties.length &&
      one.properties.every(({ key, value }, index) => {
        const pair = other.properties[index];
        return pair?.key.name === key.name && isSame(value, pair.value);
      })
    );
  if (one?.type === "array")
    return (
      other?.type === "array" &&
      one.items.length === other.items.length &&
      one.items.every((item, index) => isSame(item, other.items[index]))
    );
  return isScalar(one) && isScalar(other) && one.value === other.value;
}
