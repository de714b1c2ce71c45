import type { Attributes } from "../cdp/attributes";
import type { Kind } from "../cdp/kinds";
import type { DataExtension, Order, OrderItem, Stored } from "./resources";

export interface InitialData {
  readonly orders: readonly Order[];
  readonly items: readonly OrderItem[];
  readonly orderExtensions: readonly DataExtension[];
  readonly itemExtensions: readonly DataExtension[];
}

/** Orders, items and their data extensions in memory. */
export class Store {
  /** By the ref in their addresses: an order and an item may have the same. */
  readonly #all: { readonly [K in Kind]: Map<string, Stored[K]> };

  constructor(initial: InitialData) {
    const orders = mapBy(initial.orders, ({ ref }) => ref);
    const items = mapBy(initial.items, ({ ref }) => ref);
    const owner = ({ ownerRef }: DataExtension) => ownerRef;
    this.#all = {
      order: orders,
      orderItem: items,
      "v2.1/order": orders,
      "v2.1/orderItem": items,
      "v2.1/orderExtension": mapBy(initial.orderExtensions, owner),
      "v2.1/orderItemExtension": mapBy(initial.itemExtensions, owner),
    };
  }

  get<K extends Kind>(kind: K, ref: string): Stored[K] | undefined {
    return this.#all[kind].get(ref);
  }

  /** The orders that have every value of the query. */
  find(query: {
    readonly referenceId: string | null;
    readonly guestRef: string | null;
  }): readonly Order[] {
    return [...this.#all.order.values()].filter(
      ({ attributes, guestRef }) =>
        (query.referenceId ?? attributes["referenceId"]) ===
          attributes["referenceId"] &&
        (query.guestRef ?? guestRef) === guestRef,
    );
  }

  itemsOf(order: Order): readonly OrderItem[] {
    return [...this.#all.orderItem.values()].filter(
      ({ orderRef }) => orderRef === order.ref,
    );
  }

  /** @param ref the one in its address */
  put<K extends Kind>(
    kind: K,
    ref: string,
    stored: Stored[K],
    attributes: Attributes,
  ): Stored[K] {
    const modifiedAt = timestampAfter(stored.modifiedAt);
    const changed = { ...stored, modifiedAt, attributes };
    this.#all[kind].set(ref, changed);
    return changed;
  }

  /** Sets a few attributes, as another system might; false where there is no such resource. */
  change(kind: Kind, ref: string, changes: Attributes): boolean {
    const stored = this.get(kind, ref);
    if (stored === undefined) return false;
    this.put(kind, ref, stored, { ...stored.attributes, ...changes });
    return true;
  }
}

function mapBy<T>(
  list: readonly T[],
  key: (element: T) => string,
): Map<string, T> {
  return new Map(list.map((element) => [key(element), element]));
}

/** Now; but two changes never have one time, however fast they follow. */
function timestampAfter(time: string): string {
  return new Date(Math.max(Date.now(), Date.parse(time) + 1)).toISOString();
}
