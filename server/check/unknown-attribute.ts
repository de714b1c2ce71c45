import { nearest } from "./likeness";
import { named, type Owner } from "./owner";
import { quote } from "./quote";
import { schemaAt, type Schema } from "./schema";

/**
 * Says of a name that the schema of its object does not have where it belongs,
 * or which documented one it probably means.
 */
export function unknownAttribute(
  name: string,
  schema: Schema,
  owner: Owner,
): string {
  const other = owners.find(([, has]) => has(name))?.[0];
  if (other !== undefined) {
    return `${quote(name)} is an attribute of ${named(other)}; this is ${named(owner)}.`;
  }
  const writable = Object.entries(schema.properties ?? {})
    .filter(([, { readOnly }]) => !readOnly)
    .map(([name]) => name);
  const meant = nearest(name, writable);
  const hint = meant === undefined ? "" : `; did you mean ${quote(meant)}?`;
  return `${quote(name)} is no documented attribute of ${named(owner)}${hint || "."}`;
}

const owners: readonly (readonly [Owner, (name: string) => boolean])[] = [
  ["order", (name) => schemaAt("order", [name]) !== undefined],
  ["order item", (name) => schemaAt("orderItem", [name]) !== undefined],
  [
    "flight segment",
    (name) => schemaAt("orderItem", ["flightSegments", 0, name]) !== undefined,
  ],
];
