/** Orders and items as the documented responses of v2 show them. */
import { urlOf, type Resource } from "../../cdp/endpoints";
import type { Attributes } from "../../cdp/attributes";
import { pick, shownSegmentAttributes } from "../attributes";
import type { HandlerContext } from "../handler";
import type { Page } from "../page";
import type { Order, OrderItem } from "../resources";

type Context = Pick<HandlerContext, "baseUrl">;

/** An order with links to what belongs to it, as a plain retrieve shows it. */
export function orderBody(order: Order, { baseUrl }: Context): Attributes {
  const href = hrefOf(baseUrl, order.ref);
  return {
    ...orderAttributes(order, href("order")),
    contacts: { href: href("contactsOfOrder") },
    consumers: { href: href("consumersOfOrder") },
    orderItems: { href: href("orderItemsOfOrder") },
  };
}

/** An order with a page of its items in full: `?expand=orderItems`. */
export function expandedOrderBody(
  order: Order,
  page: Page<OrderItem>,
  context: Context,
): Attributes {
  const href = hrefOf(context.baseUrl, order.ref);
  const { offset, limit } = page;
  const items = page.items.map((item) => orderItemBody(item, context));
  return {
    ...orderBody(order, context),
    href: `${href("order")}?expand=orderItems`,
    orderItems: { href: href("orderItemsOfOrder"), offset, limit, items },
  };
}

/** An order as the response to its update shows it. */
export function updatedOrderBody(
  order: Order,
  context: Pick<HandlerContext, "baseUrl" | "store">,
): Attributes {
  const items = context.store
    .itemsOf(order)
    .map((item) => orderItemBody(item, context));
  return {
    ...orderAttributes(order, hrefOf(context.baseUrl, order.ref)("order")),
    contacts: { items: [] },
    consumers: { items: [] },
    orderItems: { items },
  };
}

export function orderItemBody(
  item: OrderItem,
  { baseUrl }: Context,
): Attributes {
  const { type, flightSegments, passengerTypeCode, ...rest } = item.attributes;
  return {
    type,
    href: hrefOf(baseUrl, item.ref)("orderItem"),
    ref: item.ref,
    order: { href: hrefOf(baseUrl, item.orderRef)("order") },
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

function orderAttributes(order: Order, href: string): Attributes {
  const { ref, createdAt, modifiedAt, attributes } = order;
  return { href, ref, createdAt, modifiedAt, ...attributes };
}

const hrefOf = (baseUrl: string, ref: string) => (resource: Resource) =>
  urlOf(baseUrl, { version: "v2", resource, ref });
