import { endpoints, readPath, type Resource } from "../cdp/endpoints";
import { refuse, type Answer } from "./answers";
import type { Exchange, Request } from "./exchange";
import { retrieveItem, updateItem } from "./items";
import { findOrders, listItems, retrieveOrder, updateOrder } from "./orders";
import type { Store } from "./store";

/** Answers a request whose sender has been let in. */
export function route(request: Request, store: Store, baseUrl: string): Answer {
  const address = readPath(request.path);
  const served = address && handlers[address.resource];
  if (!served) return refuse(404, "There is no such path.");
  const handler = served[request.method];
  return handler
    ? handler({ request, store, baseUrl, ref: address.ref ?? "" })
    : refuse(405, `This path does not take ${request.method}.`, {
        headers: { Allow: Object.keys(served).join(", ") },
      });
}

type Handler = (exchange: Exchange) => Answer;

type Handlers = Readonly<Partial<Record<string, Handler>>>;

const { order, orderItem, orders, orderItemsOfOrder } = endpoints.v2;

/** By method; resources that are missing here are not served. */
const handlers: Readonly<Partial<Record<Resource, Handlers>>> = {
  order: { [order.retrieve]: retrieveOrder, [order.update]: updateOrder },
  orderItem: {
    [orderItem.retrieve]: retrieveItem,
    [orderItem.update]: updateItem,
  },
  orders: { [orders.retrieve]: findOrders },
  orderItemsOfOrder: { [orderItemsOfOrder.retrieve]: listItems },
};
