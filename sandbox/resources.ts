import type { Attributes } from "../cdp/attributes";
import type { Kind } from "../cdp/kinds";

export interface Resource {
  readonly ref: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly attributes: Attributes;
}

export interface Order extends Resource {
  /** The guest who ordered; orders can be found by it. */
  readonly guestRef: string;
}

export interface OrderItem extends Resource {
  readonly orderRef: string;
}

/** Its attributes are the pairs. */
export interface DataExtension extends Resource {
  /** The order or the item that it belongs to; it is addressed by that one's ref. */
  readonly ownerRef: string;
}

/** What an update of a kind changes: both versions of the API see the same orders and items. */
export interface Stored extends Readonly<Record<Kind, Resource>> {
  readonly order: Order;
  readonly orderItem: OrderItem;
  readonly "v2.1/order": Order;
  readonly "v2.1/orderItem": OrderItem;
  readonly "v2.1/orderExtension": DataExtension;
  readonly "v2.1/orderItemExtension": DataExtension;
}
