import {
  attributeBelow,
  documented,
  type Attribute,
} from "../../cdp/attributes";
import type { Kind } from "../../cdp/kinds";

/** Why a payload is of its kind; shown to the user. */
export type KindReason = "target" | "attributes" | "default";

export interface KindAndReason {
  readonly kind: Kind;
  readonly reason: KindReason;
}

/** The kind that a payload's own attributes show; an order, where they show none. */
export function kindOf(names: readonly string[]): KindAndReason {
  const orders = weightOf(names.filter((name) => onlyOrders.has(name)));
  const items = weightOf(names.filter((name) => onlyItems.has(name)));
  if (orders === items) return { kind: "order", reason: "default" };
  return { kind: items > orders ? "orderItem" : "order", reason: "attributes" };
}

/** Any kind, as long as nothing in the payload tells. */
export function possibleKinds({
  kind,
  reason,
}: KindAndReason): readonly Kind[] {
  return reason === "default" ? ["order", "orderItem"] : [kind];
}

/** A required attribute says more than two that went astray. */
function weightOf(names: readonly string[]): number {
  return names.length + 2 * names.filter((name) => required.has(name)).length;
}

const { order, orderItem } = documented;

const onlyOrders = namesOnlyIn(order, orderItem);
const onlyItems = namesOnlyIn(orderItem, order);
const required: ReadonlySet<string> = new Set([
  ...(order.required ?? []),
  ...(orderItem.required ?? []),
]);

function namesOnlyIn(one: Attribute, other: Attribute): ReadonlySet<string> {
  return new Set(
    Object.keys(one.properties ?? {}).filter(
      (name) => !attributeBelow(other, name),
    ),
  );
}
