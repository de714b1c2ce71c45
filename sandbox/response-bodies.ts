/** Orders and items as the documented responses show them. */
import { urlOf, type Resource } from "../cdp/endpoints";
import type { Attributes } from "../cdp/attributes";
import { pick, shownSegmentAttributes } from "./attributes";
import type { Page } from "./page";
import type { Order, OrderItem } from "./resources";

/** An order with links to what belongs to it, as a plain retrieve shows it. */
export function orderBody(order: Order, baseUrl: string): Attributes {
  const hrefOf = (resource: Resource) =>
    urlOf(baseUrl, { version: "v2", resource, ref: order.ref });
  return {
    ...orderAttributes(order, hrefOf("order")),
    contacts: { href: hrefOf("contactsOfOrder") },
    consumers: { href: hrefOf("consumersOfOrder") },
    orderItems: { href: hrefOf("orderItemsOfOrder") },
  };
}

/** An order with a page of its items in full: `?expand=orderItems`. */
export function expandedOrderBody(
  order: Order,
  page: Page<OrderItem>,
  baseUrl: string,
): Attributes {
  const linked = orderBody(order, baseUrl);
  const items = page.items.map((item) => orderItemBody(item, baseUrl));
  return {
    ...linked,
    href: `${orderHref(baseUrl)(order)}?expand=orderItems`,
    orderItems: { href: itemsHref(baseUrl, order), ...page, items },
  };
}

/** An order as the response to its update shows it. */
export function updatedOrderBody(
  order: Order,
  items: readonly OrderItem[],
  baseUrl: string,
): Attributes {
  return {
    ...orderAttributes(order, orderHref(baseUrl)(order)),
    contacts: { items: [] },
    consumers: { items: [] },
    orderItems: { items: items.map((item) => orderItemBody(item, baseUrl)) },
  };
}

export function orderItemBody(item: OrderItem, baseUrl: string): Attributes {
  const { type, flightSegments, passengerTypeCode, ...rest } = item.attributes;
  return {
    type,
    href: itemHref(baseUrl)(item),
    ref: item.ref,
    order: { href: orderHref(baseUrl)({ ref: item.orderRef }) },
    createdAt: item.createdAt,
    modifiedAt: item.modifiedAt,
    ...rest,
    ...(Array.isArray(flightSegments) && {
      flightSegments: (flightSegments as readonly Attributes[]).map((segment) =>
        pick(segment, shownSegmentAttributes),
      ),
    }),
    ...(passengerTypeCode !== undefined && {
      passengerTypeCode,
      consumerTypeCode: passengerTypeCode,
    }),
    sku: rest["productId"],
  };
}

/** A page of links, and the link to the page itself. */
export function listBody<T extends Referred>(
  url: string,
  query: Readonly<Record<string, string>>,
  page: Page<T>,
  href: (to: T) => string,
): Attributes {
  const { offset, limit, items } = page;
  const parameters = new URLSearchParams({
    offset: `${offset}`,
    limit: `${limit}`,
    ...query,
  });
  return {
    href: `${url}?${parameters.toString()}`,
    ...page,
    items: items.map((item) => ({ href: href(item) })),
  };
}

interface Referred {
  readonly ref: string;
}

export const orderHref =
  (baseUrl: string) =>
  ({ ref }: Referred) =>
    urlOf(baseUrl, { version: "v2", resource: "order", ref });

export const itemHref =
  (baseUrl: string) =>
  ({ ref }: Referred) =>
    urlOf(baseUrl, { version: "v2", resource: "orderItem", ref });

export function ordersHref(baseUrl: string): string {
  return urlOf(baseUrl, { version: "v2", resource: "orders" });
}

export function itemsHref(baseUrl: string, { ref }: Referred): string {
  return urlOf(baseUrl, { version: "v2", resource: "orderItemsOfOrder", ref });
}

function orderAttributes(order: Order, href: string): Attributes {
  const { ref, createdAt, modifiedAt, attributes } = order;
  return { href, ref, createdAt, modifiedAt, ...attributes };
}
