import { closestMatches } from "../../../check/text/closest-match";
import { quote } from "../../../check/text/quote";
import type { Schema } from "../../../check/schema/schema";
import type { FixProvider } from "../fix";
import { locationAt, schemaOf } from "../problem-location";
import { insertProperties } from "../../layout/insert-properties";
import type { NewProperty } from "../../layout/write-properties";
import { newProperties } from "./new-properties";
import { nextId } from "../flights/unique-id";

/** `attribute/missing`: writes all that one object lacks, for its author to fill in. */
export const addMissing: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  const schema = location && schemaOf(payload, location);
  const object = location?.node;
  if (!schema || object?.type !== "object") return [];
  const present = object.properties.map(({ key }) => key.name);
  const lacking = (schema.required ?? []).filter(
    (name) => !present.includes(name),
  );
  // Beside a misspelled one, a second one is no remedy.
  const names = lacking.filter(
    (name) => !isMisspelledIn(present, schema, name),
  );
  if (names.length === 0) return [];
  const attributes = newProperties(payload, schema, names, object).map(
    (attribute) =>
      attribute.name === "id"
        ? { ...attribute, json: JSON.stringify(nextId(payload, location.path)) }
        : attribute,
  );
  return [
    {
      title: titleOf(attributes),
      edits: insertProperties(payload, object, schema, attributes),
      preferred: names.length === lacking.length,
    },
  ];
};

function isMisspelledIn(
  present: readonly string[],
  { properties = {} }: Schema,
  name: string,
): boolean {
  return present.some(
    (other) =>
      !Object.hasOwn(properties, other) &&
      closestMatches(other, Object.keys(properties)).includes(name),
  );
}

function titleOf(attributes: readonly NewProperty[]): string {
  const [first] = attributes;
  return attributes.length === 1 && first
    ? `Add ${quote(first.name)}`
    : `Add the ${attributes.length} missing attributes`;
}
