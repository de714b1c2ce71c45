import { readPath, type Resource } from "../cdp/endpoints";
import { kinds } from "../cdp/kinds";
import { errorResponse, type JsonResponse } from "./responses";
import type { Handler, SandboxRequest } from "./handler";
import { retrieveItem, updateItem } from "./order-item-handlers";
import {
  findOrders,
  listItems,
  retrieveOrder,
  updateOrder,
} from "./order-handlers";
import type { Store } from "./store";

/** Responds to a request that the guard let through. */
export function route(
  request: SandboxRequest,
  store: Store,
  baseUrl: string,
): JsonResponse {
  const address = readPath(request.path);
  const served =
    address?.version === "v2" ? handlers[address.resource] : undefined;
  if (!address || !served)
    return errorResponse(404, "This path does not exist.");
  const handler = served[request.method];
  return handler
    ? handler({ request, store, baseUrl, ref: address.ref ?? "" })
    : errorResponse(405, `This path does not support ${request.method}.`, {
        headers: { Allow: Object.keys(served).join(", ") },
      });
}

type Handlers = Readonly<Partial<Record<string, Handler>>>;

/** By method; a resource that is missing here is not served. */
const handlers: Readonly<Partial<Record<Resource, Handlers>>> = {
  order: { GET: retrieveOrder, [kinds.order.update]: updateOrder },
  orderItem: { GET: retrieveItem, [kinds.orderItem.update]: updateItem },
  orders: { GET: findOrders },
  orderItemsOfOrder: { GET: listItems },
};
