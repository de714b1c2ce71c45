import { twoDaysRule } from "../cdp/two-days";
import { ok, refuse, type Answer } from "./answers";
import { acceptBody } from "./body";
import type { Exchange } from "./exchange";
import { pageOf } from "./page";
import {
  expandedOrder,
  itemHref,
  itemsHref,
  linkedOrder,
  list,
  orderHref,
  ordersHref,
  wholeOrder,
} from "./representation";

export function findOrders({ request, store, baseUrl }: Exchange): Answer {
  const referenceId = request.query.get("referenceId");
  const guestRef = request.query.get("guestRef");
  if (referenceId === null && guestRef === null) {
    return refuse(400, "A search needs a referenceId or a guestRef.");
  }
  const found = store.find({ referenceId, guestRef });
  const page = pageOf(found, request.query);
  if (!page) return noPage();
  const wanted = {
    ...(referenceId !== null && { referenceId }),
    ...(guestRef !== null && { guestRef }),
  };
  return ok(list(ordersHref(baseUrl), wanted, page, orderHref(baseUrl)));
}

export function retrieveOrder(exchange: Exchange): Answer {
  const { request, store, ref, baseUrl } = exchange;
  const order = store.order(ref);
  if (!order) return noOrder();
  if (request.query.get("expand") !== "orderItems") {
    return ok(linkedOrder(order, baseUrl));
  }
  const page = pageOf(store.itemsOf(order), request.query);
  return page ? ok(expandedOrder(order, page, baseUrl)) : noPage();
}

export function listItems({ request, store, ref, baseUrl }: Exchange): Answer {
  const order = store.order(ref);
  if (!order) return noOrder();
  const page = pageOf(store.itemsOf(order), request.query);
  if (!page) return noPage();
  return ok(list(itemsHref(baseUrl, order), {}, page, itemHref(baseUrl)));
}

export function updateOrder(exchange: Exchange): Answer {
  const { request, store, ref, baseUrl } = exchange;
  const held = store.order(ref);
  if (!held) return noOrder();
  const accepted = acceptBody(request, "order");
  if ("refusal" in accepted) return accepted.refusal;
  if (twoDaysRule("order", held.attributes, accepted.body).length > 0) {
    return refuse(
      400,
      "An update has the order's referenceId and an orderedAt within two days of the order's.",
    );
  }
  const order = store.updateOrder(held, accepted.body);
  return ok(wholeOrder(order, store.itemsOf(order), baseUrl));
}

const noOrder = () => refuse(404, "There is no order with this ref.");

const noPage = () =>
  refuse(400, "The limit is 1 to 100 and the offset 0 or more.");
