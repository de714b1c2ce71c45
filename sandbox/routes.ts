import type { ApiVersion } from "../cdp/api-versions";
import { readPath, type Resource } from "../cdp/endpoints";
import { updatedOrderBody } from "./bodies/v2";
import type { Handler, SandboxRequest, ServedData } from "./handler";
import { findOrders, listItems } from "./lists";
import { refused, type Result } from "./results";
import { retrieve, retrieveOrder } from "./retrieve";
import { update } from "./update";

/** Responds to a request that the guard let through. */
export function route(request: SandboxRequest, data: ServedData): Result {
  const address = readPath(request.path);
  const served = address && handlers[address.version][address.resource];
  if (!served) return refused(404, "This path does not exist.");
  const handler = served[request.method];
  return handler
    ? handler({ ...data, request, ref: address.ref ?? "" })
    : refused(405, `This path does not support ${request.method}.`, {
        headers: { Allow: Object.keys(served).join(", ") },
      });
}

type Handlers = Readonly<Partial<Record<string, Handler>>>;

/** By method; a resource that is missing here is not served. */
const handlers: Readonly<
  Record<ApiVersion, Readonly<Partial<Record<Resource, Handlers>>>>
> = {
  v2: {
    order: { GET: retrieveOrder, POST: update("order", updatedOrderBody) },
    orderItem: { GET: retrieve("orderItem"), POST: update("orderItem") },
    orders: { GET: findOrders("order") },
    orderItemsOfOrder: { GET: listItems("order", "orderItem") },
  },
  "v2.1": {
    order: {
      GET: retrieve("v2.1/order"),
      PUT: update("v2.1/order"),
      PATCH: update("v2.1/order"),
    },
    orderItem: {
      GET: retrieve("v2.1/orderItem"),
      PUT: update("v2.1/orderItem"),
    },
    orderExtension: {
      GET: retrieve("v2.1/orderExtension"),
      PUT: update("v2.1/orderExtension"),
      PATCH: update("v2.1/orderExtension"),
    },
    orderItemExtension: {
      GET: retrieve("v2.1/orderItemExtension"),
      PUT: update("v2.1/orderItemExtension"),
    },
    orders: { GET: findOrders("v2.1/order") },
    orderItemsOfOrder: { GET: listItems("v2.1/order", "v2.1/orderItem") },
  },
};
