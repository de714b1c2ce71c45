import { quote } from "../../check/quote";
import { endOf, toValue, type Property } from "../../document/tree";
import type { FixMaker } from "./fix";
import { foundAt } from "./found";
import { removal } from "./removal";

/** `attribute/duplicate`: without the one or without the other; where both say the same, it does not matter which. */
export const keepOne: FixMaker = (payload, { offset }) => {
  const member = foundAt(payload, offset)?.member;
  if (!member) return [];
  const { object, property } = member;
  const { name } = property.key;
  const first = object.properties.find(({ key }) => key.name === name);
  if (!first || first === property) return [];
  const same = valueOf(first) === valueOf(property);
  const { key, value } = property;
  const commented = payload.comments.some(
    ({ offset }) => offset > key.offset && offset < endOf(value ?? key),
  );
  return [
    {
      title: `Remove this ${quote(name)}`,
      edits: removal(payload, object, [property]),
      preferred: same,
      safe: same && !commented,
    },
    {
      title: `Remove the first ${quote(name)}`,
      edits: removal(payload, object, [first]),
      preferred: !same,
    },
  ];
};

const valueOf = ({ value }: Property) =>
  JSON.stringify(value && toValue(value));
