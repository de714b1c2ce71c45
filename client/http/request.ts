import { checkBaseUrl } from "../environments/base-url";
import type { Kind } from "../../cdp/kinds";
import { isRef } from "../../cdp/refs";

export interface UpdateRequest {
  readonly method: "POST";
  readonly url: URL;
  /** Sent as it stands, in UTF-8. */
  readonly body: string;
}

/** Reads, and changes nothing. */
export interface RetrieveRequest {
  readonly method: "GET";
  readonly url: URL;
}

export type CdpRequest = UpdateRequest | RetrieveRequest;

export type Built<Request extends CdpRequest> =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly fault: string };

/** What orders can be found by: the one or the other. [doc] */
export type OrderSearch =
  { readonly referenceId: string } | { readonly guestRef: string };

/** A part of a list; `limit` is 1 to 100. [doc] */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The update of one order or order item. [seed] */
export function updateRequest(
  baseUrl: string,
  kind: Kind,
  ref: string,
  body: string,
): Built<UpdateRequest> {
  const meant = urlOf(baseUrl, `${resource[kind]}/${ref}`, refFault(ref));
  return meant.ok
    ? { ok: true, request: { method: "POST", url: meant.url, body } }
    : meant;
}

/** One order or order item as it is now. [doc] */
export function retrieveRequest(
  baseUrl: string,
  kind: Kind,
  ref: string,
): Built<RetrieveRequest> {
  return getting(urlOf(baseUrl, `${resource[kind]}/${ref}`, refFault(ref)));
}

/** The addresses of the orders that have a value. [doc] */
export function findOrdersRequest(
  baseUrl: string,
  by: OrderSearch,
  page: Page,
): Built<RetrieveRequest> {
  const fault =
    "guestRef" in by ? refFault(by.guestRef) : referenceIdFault(by.referenceId);
  return getting(
    urlOf(baseUrl, `orders?${queryOf({ ...by, ...page })}`, fault),
  );
}

/** The addresses of an order's items. [doc] */
export function listItemsRequest(
  baseUrl: string,
  orderRef: string,
  page: Page,
): Built<RetrieveRequest> {
  const path = `orders/${orderRef}/orderItems?${queryOf({ ...page })}`;
  return getting(urlOf(baseUrl, path, refFault(orderRef)));
}

/** The fault of a reference as a user may type it, or `undefined`. */
export function refFault(ref: string): string | undefined {
  return isRef(ref)
    ? undefined
    : "A reference is 1 to 64 letters, digits and hyphens.";
}

/** The same for a `referenceId`, of which no more is documented than that it is a string. */
export function referenceIdFault(referenceId: string): string | undefined {
  return /^[^\p{Cc}\p{Cs}]{1,256}$/u.test(referenceId)
    ? undefined
    : "A referenceId is 1 to 256 characters without line breaks.";
}

const resource: Readonly<Record<Kind, string>> = {
  order: "orders",
  orderItem: "orderItems",
};

type Meant =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly fault: string };

/** @param fault of what the path is made of, if it has one */
function urlOf(
  baseUrl: string,
  path: string,
  fault: string | undefined,
): Meant {
  if (fault !== undefined) return { ok: false, fault };
  const checked = checkBaseUrl(baseUrl);
  if (!checked.ok) return checked;
  const meant = `${checked.url}/v2/${path}`;
  const url = new URL(meant);
  return url.href === meant
    ? { ok: true, url }
    : { ok: false, fault: "The base URL and the reference do not make a URL." };
}

/** A space is %20, which means the same to every server. */
function queryOf(values: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    query.set(name, `${value}`);
  return query.toString().replaceAll("+", "%20");
}

function getting(meant: Meant): Built<RetrieveRequest> {
  return meant.ok
    ? { ok: true, request: { method: "GET", url: meant.url } }
    : meant;
}
