import { updated, type Attributes } from "./attributes";
import { seedItems, seedOrders } from "./seeds";

interface Resource {
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

/** Orders and items in memory, the documented ones at first. */
export class Store {
  readonly #orders = new Map(seedOrders.map((order) => [order.ref, order]));
  readonly #items = new Map(seedItems.map((item) => [item.ref, item]));

  order(ref: string): Order | undefined {
    return this.#orders.get(ref);
  }

  item(ref: string): OrderItem | undefined {
    return this.#items.get(ref);
  }

  /** The orders that have every one of the given values. */
  find(wanted: {
    readonly referenceId: string | null;
    readonly guestRef: string | null;
  }): readonly Order[] {
    return [...this.#orders.values()].filter(
      ({ attributes, guestRef }) =>
        (wanted.referenceId ?? attributes["referenceId"]) ===
          attributes["referenceId"] &&
        (wanted.guestRef ?? guestRef) === guestRef,
    );
  }

  itemsOf(order: Order): readonly OrderItem[] {
    return [...this.#items.values()].filter(
      ({ orderRef }) => orderRef === order.ref,
    );
  }

  updateOrder(held: Order, body: Attributes): Order {
    const order = {
      ...held,
      modifiedAt: new Date().toISOString(),
      attributes: updated("order", held.attributes, body),
    };
    this.#orders.set(order.ref, order);
    return order;
  }

  updateItem(held: OrderItem, body: Attributes): OrderItem {
    const item = {
      ...held,
      modifiedAt: new Date().toISOString(),
      attributes: updated("orderItem", held.attributes, body),
    };
    this.#items.set(item.ref, item);
    return item;
  }
}
