import { addressOf, urlOf } from "../cdp/endpoints";
import { kinds, type Kind } from "../cdp/kinds";
import { bodyOf } from "./bodies";
import { listBody, type ListAddress } from "./bodies/list";
import { findStored } from "./find-stored";
import type { Handler, HandlerContext } from "./handler";
import { pageOf } from "./page";
import type { Stored } from "./resources";
import { ok, refused, type Result } from "./results";

export function findOrders(kind: "order" | "v2.1/order"): Handler {
  const { version } = kinds[kind];
  return (context) => {
    const { request, store, baseUrl } = context;
    const referenceId = request.query.get("referenceId");
    const guestRef = request.query.get("guestRef");
    if (referenceId === null && guestRef === null) {
      return refused(400, "A search requires a referenceId or a guestRef.");
    }
    if (version === "v2.1" && referenceId !== null && guestRef !== null) {
      return refused(
        400,
        "A search takes a referenceId or a guestRef, not both.",
      );
    }
    const query = {
      ...(referenceId !== null && { referenceId }),
      ...(guestRef !== null && { guestRef }),
    };
    const url = urlOf(baseUrl, { version, resource: "orders" });
    const found = store.find({ referenceId, guestRef });
    return list(kind, found, { url, query }, context);
  };
}

export function listItems(
  orderKind: "order" | "v2.1/order",
  kind: "orderItem" | "v2.1/orderItem",
): Handler {
  return (context) => {
    const { store, ref, baseUrl } = context;
    const found = findStored(orderKind, context);
    if (!found.ok) return found;
    const { version } = kinds[kind];
    const url = urlOf(baseUrl, { version, resource: "orderItemsOfOrder", ref });
    const items = store.itemsOf(found.stored);
    return list(kind, items, { url, query: {} }, context);
  };
}

/** A page of links; in v2.1 with `?expand=true` of what they lead to. */
function list<K extends Kind>(
  kind: K,
  all: readonly Stored[K][],
  { url, query }: ListAddress,
  context: HandlerContext,
): Result {
  const paged = pageOf(all, context.request.query);
  if (!paged.ok) return paged;
  const { version } = kinds[kind];
  const expand = context.request.query.get("expand");
  const isExpanded = version === "v2.1" && expand === "true";
  const items = paged.page.items.map((stored) =>
    isExpanded ? bodyOf(kind, stored, context) : linkTo(kind, stored, context),
  );
  const address = { url, query: { ...query, ...(isExpanded && { expand }) } };
  return ok(listBody(version, address, { ...paged.page, items }));
}

function linkTo(
  kind: Kind,
  { ref }: { readonly ref: string },
  { baseUrl }: HandlerContext,
) {
  const href = urlOf(baseUrl, addressOf(kind, ref));
  return kinds[kind].version === "v2.1" ? { href, ref } : { href };
}
