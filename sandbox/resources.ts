import type { Attributes } from "../cdp/attributes";

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
