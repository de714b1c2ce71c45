import type { Kind } from "../../cdp/kinds";

/** Why a payload is of its kind; shown to the user. */
export type KindReason = "target" | "attributes" | "default";

export interface KindAndReason {
  readonly kind: Kind;
  readonly reason: KindReason;
}

/** What a payload is by its own attributes; an order, where they do not tell. */
export function kindOf(names: readonly string[]): KindAndReason {
  const orders = weightOf(names.filter((name) => onlyOrders.has(name)));
  const items = weightOf(names.filter((name) => onlyItems.has(name)));
  if (orders === items) return { kind: "order", reason: "default" };
  return { kind: items > orders ? "orderItem" : "order", reason: "attributes" };
}

/** What a payload can be: any kind, as long as nothing in it tells. */
export function possibleKinds({
  kind,
  reason,
}: KindAndReason): readonly Kind[] {
  return reason === "default" ? ["order", "orderItem"] : [kind];
}

/** What a kind needs says more than two attributes that went astray. */
function weightOf(names: readonly string[]): number {
  return names.length + 2 * names.filter((name) => needed.has(name)).length;
}

const needed: ReadonlySet<string> = new Set([
  "pointOfSale",
  "type",
  "productId",
]);

/** Attributes that one kind has and the other has not; a test holds them against the schemas. */
const onlyOrders: ReadonlySet<string> = new Set([
  "pointOfSale",
  "paymentType",
  "cardType",
  "contact",
  "contacts",
  "consumers",
  "orderItems",
]);

const onlyItems: ReadonlySet<string> = new Set([
  "type",
  "productId",
  "quantity",
  "originalPrice",
  "originalCurrencyCode",
  "vendor",
  "name",
  "description",
  "language",
  "passengerTypeCode",
  "flightSegments",
  "sku",
  "consumerTypeCode",
  "order",
]);
