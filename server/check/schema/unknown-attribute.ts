import { closestMatch } from "../text/closest-match";
import { withArticle, type EntityName } from "./entity";
import { quote } from "../text/quote";
import { schemaAt, type Schema } from "./schema";

/**
 * Says of a name that the schema of its object does not have where it belongs,
 * or which documented one it probably means.
 */
export function unknownAttribute(
  name: string,
  schema: Schema,
  owner: EntityName,
): string {
  const other = owners.find(([, has]) => has(name))?.[0];
  if (other !== undefined) {
    return `${quote(name)} is an attribute of ${withArticle(other)}; this is ${withArticle(owner)}.`;
  }
  const writable = Object.entries(schema.properties ?? {})
    .filter(([, { readOnly }]) => !readOnly)
    .map(([name]) => name);
  const meant = closestMatch(name, writable);
  const hint = meant === undefined ? "" : ` Did you mean ${quote(meant)}?`;
  return isInOtherFormats(name, owner)
    ? `${elsewhere(name)}.${hint}`
    : `${quote(name)} is not a documented attribute of ${withArticle(owner)}.${hint}`;
}

/** Whether orders or items have an attribute where they come in by a file or an event. */
export function isInOtherFormats(name: string, owner: EntityName): boolean {
  return otherFormats[owner]?.has(name) === true;
}

/** The beginning of a sentence. */
export const elsewhere = (name: string) =>
  `${quote(name)} is an attribute of CDP's batch and stream formats, not of the REST API's updates`;

/** Seen in public samples of CDP's batch and stream formats. */
const otherFormats: Readonly<Partial<Record<EntityName, ReadonlySet<string>>>> =
  {
    order: new Set([
      ...["clientKey", "guestRef", "sessionRef", "extensions", "reference"],
      "orderContact",
    ]),
    "order item": new Set(["consumerTypeCode", "itemId", "extensions"]),
  };

const owners: readonly (readonly [EntityName, (name: string) => boolean])[] = [
  ["order", (name) => schemaAt("order", [name]) !== undefined],
  ["order item", (name) => schemaAt("orderItem", [name]) !== undefined],
  [
    "flight segment",
    (name) => schemaAt("orderItem", ["flightSegments", 0, name]) !== undefined,
  ],
];
