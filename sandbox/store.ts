import type { Attributes } from "../cdp/attributes";
import { updated } from "./attributes";
import type { Kind } from "../cdp/kinds";
import { journeys } from "./journeys";
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

/** Orders and items in memory, the documented ones first. */
export class Store {
  readonly #orders = new Map(seedOrders.map(byRef));
  readonly #items = new Map(seedItems.map(byRef));

  constructor() {
    for (const { order, items } of journeys()) {
      this.#orders.set(order.ref, order);
      for (const item of items) this.#items.set(item.ref, item);
    }
  }

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
    const attributes = updated("order", held.attributes, body);
    return put(this.#orders, held, attributes);
  }

  updateItem(held: OrderItem, body: Attributes): OrderItem {
    const attributes = updated("orderItem", held.attributes, body);
    return put(this.#items, held, attributes);
  }

  /** Sets a few attributes, as another system might; false where there is no such resource. */
  change(kind: Kind, ref: string, changes: Attributes): boolean {
    return kind === "order"
      ? changeIn(this.#orders, ref, changes)
      : changeIn(this.#items, ref, changes);
  }
}

function byRef<T extends Resource>(resource: T): [string, T] {
  return [resource.ref, resource];
}

function changeIn<T extends Resource>(
  all: Map<string, T>,
  ref: string,
  changes: Attributes,
): boolean {
  const held = all.get(ref);
  if (held === undefined) return false;
  put(all, held, { ...held.attributes, ...changes });
  return true;
}

function put<T extends Resource>(
  all: Map<string, T>,
  held: T,
  attributes: Attributes,
): T {
  const modifiedAt = laterThan(held.modifiedAt);
  const changed = { ...held, modifiedAt, attributes };
  all.set(changed.ref, changed);
  return changed;
}

/** Now; but two changes never have one time, however fast they follow. */
function laterThan(time: string): string {
  return new Date(Math.max(Date.now(), Date.parse(time) + 1)).toISOString();
}
