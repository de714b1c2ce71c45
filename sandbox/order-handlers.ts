import { twoDaysRule } from "../cdp/two-days";
import { ok, errorResponse, type JsonResponse } from "./responses";
import { validateBody } from "./validate-body";
import type { HandlerContext } from "./handler";
import { pageOf } from "./page";
import {
  expandedOrderBody,
  itemHref,
  itemsHref,
  orderBody,
  listBody,
  orderHref,
  ordersHref,
  updatedOrderBody,
} from "./response-bodies";

export function findOrders({
  request,
  store,
  baseUrl,
}: HandlerContext): JsonResponse {
  const referenceId = request.query.get("referenceId");
  const guestRef = request.query.get("guestRef");
  if (referenceId === null && guestRef === null) {
    return errorResponse(400, "A search requires a referenceId or a guestRef.");
  }
  const found = store.find({ referenceId, guestRef });
  const page = pageOf(found, request.query);
  if (!page) return invalidPage();
  const query = {
    ...(referenceId !== null && { referenceId }),
    ...(guestRef !== null && { guestRef }),
  };
  return ok(listBody(ordersHref(baseUrl), query, page, orderHref(baseUrl)));
}

export function retrieveOrder(context: HandlerContext): JsonResponse {
  const { request, store, ref, baseUrl } = context;
  const order = store.order(ref);
  if (!order) return orderNotFound();
  if (request.query.get("expand") !== "orderItems") {
    return ok(orderBody(order, baseUrl));
  }
  const page = pageOf(store.itemsOf(order), request.query);
  return page ? ok(expandedOrderBody(order, page, baseUrl)) : invalidPage();
}

export function listItems({
  request,
  store,
  ref,
  baseUrl,
}: HandlerContext): JsonResponse {
  const order = store.order(ref);
  if (!order) return orderNotFound();
  const page = pageOf(store.itemsOf(order), request.query);
  if (!page) return invalidPage();
  return ok(listBody(itemsHref(baseUrl, order), {}, page, itemHref(baseUrl)));
}

export function updateOrder(context: HandlerContext): JsonResponse {
  const { request, store, ref, baseUrl } = context;
  const stored = store.order(ref);
  if (!stored) return orderNotFound();
  const validated = validateBody(request, "order");
  if (!validated.ok) return validated.response;
  if (twoDaysRule("order", stored.attributes, validated.body).length > 0) {
    return errorResponse(
      400,
      "An update must have the order's referenceId, and an orderedAt within two days of the order's.",
    );
  }
  const order = store.updateOrder(stored, validated.body);
  return ok(updatedOrderBody(order, store.itemsOf(order), baseUrl));
}

const orderNotFound = () => errorResponse(404, "No order has this ref.");

const invalidPage = () =>
  errorResponse(400, "The limit must be 1 to 100, and the offset 0 or more.");
