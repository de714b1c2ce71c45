import {
  attributeBelow,
  documented,
  type Attribute,
} from "../../cdp/attributes";
import type { ApiVersion } from "../../cdp/api-versions";
import { kinds, type Kind } from "../../cdp/kinds";

/** Why a payload is of its kind; shown to the user. */
export type KindReason = "target" | "attributes" | "default";

export interface KindAndReason {
  readonly kind: Kind;
  readonly reason: KindReason;
}

/**
 * The kind that a payload's own attributes show; an order, where they show
 * none. A data extension has no names of its own: only a target line tells it.
 */
export function kindOf(
  version: ApiVersion,
  names: readonly string[],
): KindAndReason {
  const { order, orderItem, required, onlyOrders, onlyItems } =
    namesIn[version];
  /** A required attribute says more than two that went astray. */
  const weightOf = (names: readonly string[]) =>
    names.length + 2 * names.filter((name) => required.has(name)).length;
  const orders = weightOf(names.filter((name) => onlyOrders.has(name)));
  const items = weightOf(names.filter((name) => onlyItems.has(name)));
  if (orders === items) return { kind: order, reason: "default" };
  return { kind: items > orders ? orderItem : order, reason: "attributes" };
}

/** Any kind, as long as nothing in the payload tells. */
export function possibleKinds({
  kind,
  reason,
}: KindAndReason): readonly Kind[] {
  if (reason !== "default") return [kind];
  const { order, orderItem } = namesIn[kinds[kind].version];
  return [order, orderItem];
}

/** The names that tell orders from items. */
interface Names {
  readonly order: Kind;
  readonly orderItem: Kind;
  readonly onlyOrders: ReadonlySet<string>;
  readonly onlyItems: ReadonlySet<string>;
  /** By either. */
  readonly required: ReadonlySet<string>;
}

const namesIn: Readonly<Record<ApiVersion, Names>> = {
  v2: namesOf("order", "orderItem"),
  "v2.1": namesOf("v2.1/order", "v2.1/orderItem"),
};

function namesOf(order: Kind, orderItem: Kind): Names {
  const orders = documented[order];
  const items = documented[orderItem];
  return {
    order,
    orderItem,
    onlyOrders: namesOnlyIn(orders, items),
    onlyItems: namesOnlyIn(items, orders),
    required: new Set([...(orders.required ?? []), ...(items.required ?? [])]),
  };
}

function namesOnlyIn(one: Attribute, other: Attribute): ReadonlySet<string> {
  return new Set(
    Object.keys(one.properties ?? {}).filter(
      (name) => !attributeBelow(other, name),
    ),
  );
}
