import { ok, refuse, type Answer } from "./answers";
import { acceptBody } from "./body";
import type { Exchange } from "./exchange";
import { wholeItem } from "./representation";

export function retrieveItem({ store, ref, baseUrl }: Exchange): Answer {
  const item = store.item(ref);
  return item ? ok(wholeItem(item, baseUrl)) : noItem();
}

export function updateItem(exchange: Exchange): Answer {
  const { request, store, ref, baseUrl } = exchange;
  const held = store.item(ref);
  if (!held) return noItem();
  const accepted = acceptBody(request, "orderItem");
  if ("refusal" in accepted) return accepted.refusal;
  return ok(wholeItem(store.updateItem(held, accepted.body), baseUrl));
}

const noItem = () => refuse(404, "There is no order item with this ref.");
