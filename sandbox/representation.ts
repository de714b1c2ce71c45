/** Orders and items as the documented answers show them. */
import { pick, shownSegment, type Attributes } from "./attributes";
import type { Page } from "./page";
import type { Order, OrderItem } from "./store";

/** An order with links to what belongs to it, as a plain retrieve shows it. */
export function linkedOrder(order: Order, baseUrl: string): Attributes {
  const href = orderHref(baseUrl)(order);
  return {
    ...plainOrder(order, href),
    contacts: { href: `${href}/contacts` },
    consumers: { href: `${href}/consumers` },
    orderItems: { href: `${href}/orderItems` },
  };
}

/** An order with a page of its items in full: `?expand=orderItems`. */
export function expandedOrder(
  order: Order,
  page: Page<OrderItem>,
  baseUrl: string,
): Attributes {
  const linked = linkedOrder(order, baseUrl);
  const href = orderHref(baseUrl)(order);
  const items = page.items.map((item) => wholeItem(item, baseUrl));
  return {
    ...linked,
    href: `${href}?expand=orderItems`,
    orderItems: { href: `${href}/orderItems`, ...page, items },
  };
}

/** An order as the answer to its update shows it. */
export function wholeOrder(
  order: Order,
  items: readonly OrderItem[],
  baseUrl: string,
): Attributes {
  return {
    ...plainOrder(order, orderHref(baseUrl)(order)),
    contacts: { items: [] },
    consumers: { items: [] },
    orderItems: { items: items.map((item) => wholeItem(item, baseUrl)) },
  };
}

export function wholeItem(item: OrderItem, baseUrl: string): Attributes {
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
        pick(segment, shownSegment),
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
export function list<T extends Referred>(
  url: string,
  wanted: Readonly<Record<string, string>>,
  page: Page<T>,
  href: (to: T) => string,
): Attributes {
  const { offset, limit, items } = page;
  const query = new URLSearchParams({
    offset: `${offset}`,
    limit: `${limit}`,
    ...wanted,
  });
  return {
    href: `${url}?${query.toString()}`,
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
    `${baseUrl}/v2/orders/${ref}`;

export const itemHref =
  (baseUrl: string) =>
  ({ ref }: Referred) =>
    `${baseUrl}/v2/orderItems/${ref}`;

function plainOrder(order: Order, href: string): Attributes {
  const { ref, createdAt, modifiedAt, attributes } = order;
  return { href, ref, createdAt, modifiedAt, ...attributes };
}
