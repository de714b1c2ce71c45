import type { Kind } from "../cdp/kinds";
import { bodyOf } from "./bodies";
import { expandedOrderBody } from "./bodies/v2";
import { findStored } from "./find-stored";
import type { Handler } from "./handler";
import { pageOf } from "./page";
import { ok } from "./results";

export function retrieve(kind: Kind): Handler {
  return (context) => {
    const found = findStored(kind, context);
    return found.ok ? ok(bodyOf(kind, found.stored, context)) : found;
  };
}

/** Of v2: with `?expand=orderItems` a page of its items in full. */
export const retrieveOrder: Handler = (context) => {
  const { query } = context.request;
  if (query.get("expand") !== "orderItems") return retrieve("order")(context);
  const found = findStored("order", context);
  if (!found.ok) return found;
  const paged = pageOf(context.store.itemsOf(found.stored), query);
  return paged.ok
    ? ok(expandedOrderBody(found.stored, paged.page, context))
    : paged;
};
