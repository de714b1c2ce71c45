import type { ApiVersion } from "../../../cdp/api-versions";
import { kinds, type Kind } from "../../../cdp/kinds";
import { closestMatch } from "../text/closest-match";
import { withArticle, type EntityName } from "./entity";
import { movedAttribute } from "./moved-attributes";
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
  kind: Kind,
): string {
  const { version } = kinds[kind];
  const other = owners[version].find(([, has]) => has(name))?.[0];
  if (other !== undefined) {
    return `${quote(name)} is an attribute of ${withArticle(other)}; this is ${withArticle(owner)}.`;
  }
  const moved = version === "v2.1" ? movedAttribute(name) : undefined;
  if (moved !== undefined) return moved;
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

type Owner = readonly [EntityName, (name: string) => boolean];

const hasIn = (kind: Kind) => (name: string) =>
  schemaAt(kind, [name]) !== undefined;

const owners: Readonly<Record<ApiVersion, readonly Owner[]>> = {
  v2: [
    ["order", hasIn("order")],
    ["order item", hasIn("orderItem")],
    [
      "flight segment",
      (name) =>
        schemaAt("orderItem", ["flightSegments", 0, name]) !== undefined,
    ],
  ],
  "v2.1": [
    ["order", hasIn("v2.1/order")],
    ["order item", hasIn("v2.1/orderItem")],
  ],
};
