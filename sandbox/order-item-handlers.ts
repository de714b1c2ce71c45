import { ok, errorResponse, type JsonResponse } from "./responses";
import { validateBody } from "./validate-body";
import type { HandlerContext } from "./handler";
import { orderItemBody } from "./response-bodies";

export function retrieveItem({
  store,
  ref,
  baseUrl,
}: HandlerContext): JsonResponse {
  const item = store.item(ref);
  return item ? ok(orderItemBody(item, baseUrl)) : orderItemNotFound();
}

export function updateItem(context: HandlerContext): JsonResponse {
  const { request, store, ref, baseUrl } = context;
  const stored = store.item(ref);
  if (!stored) return orderItemNotFound();
  const validated = validateBody(request, "orderItem");
  if (!validated.ok) return validated.response;
  return ok(orderItemBody(store.updateItem(stored, validated.body), baseUrl));
}

const orderItemNotFound = () =>
  errorResponse(404, "No order item has this ref.");
