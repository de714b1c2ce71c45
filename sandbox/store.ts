import type { Attributes } from "../cdp/attributes";
import type { Kind } from "../cdp/kinds";
import { applyUpdate } from "./attributes";
import type { Order, OrderItem, Resource } from "./resources";

/** Orders and items in memory. */
export class Store {
  readonly #orders: Map<string, Order>;
  readonly #items: Map<string, OrderItem>;

  constructor(orders: readonly Order[], items: readonly OrderItem[]) {
    this.#orders = new Map(orders.map(byRef));
    this.#items = new Map(items.map(byRef));
  }

  order(ref: string): Order | undefined {
    return this.#orders.get(ref);
  }

  item(ref: string): OrderItem | undefined {
    return this.#items.get(ref);
  }

  /** The orders that have every value of the query. */
  find(query: {
    readonly referenceId: string | null;
    readonly guestRef: string | null;
  }): readonly Order[] {
    return [...this.#orders.values()].filter(
      ({ attributes, guestRef }) =>
        (query.referenceId ?? attributes["referenceId"]) ===
          attributes["referenceId"] &&
        (query.guestRef ?? guestRef) === guestRef,
    );
  }

  itemsOf(order: Order): readonly OrderItem[] {
    return [...this.#items.values()].filter(
      ({ orderRef }) => orderRef === order.ref,
    );
  }

  updateOrder(stored: Order, body: Attributes): Order {
    const attributes = applyUpdate("order", stored.attributes, body);
    return put(this.#orders, stored, attributes);
  }

  updateItem(stored: OrderItem, body: Attributes): OrderItem {
    const attributes = applyUpdate("orderItem", stored.attributes, body);
    return put(this.#items, stored, attributes);
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
  const stored = all.get(ref);
  if (stored === undefined) return false;
  put(all, stored, { ...stored.attributes, ...changes });
  return true;
}

function put<T extends Resource>(
  all: Map<string, T>,
  stored: T,
  attributes: Attributes,
): T {
  const modifiedAt = timestampAfter(stored.modifiedAt);
  const changed = { ...stored, modifiedAt, attributes };
  all.set(changed.ref, changed);
  return changed;
}

/** Now; but two changes never have one time, however fast they follow. */
function timestampAfter(time: string): string {
  return new Date(Math.max(Date.now(), Date.parse(time) + 1)).toISOString();
}
