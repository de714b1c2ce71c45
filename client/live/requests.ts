import { messages } from "./messages/search";
import type {
  HttpRequest,
  RetrieveRequest,
  UpdateRequest,
} from "../http/http-request";
import { checkBaseUrl } from "../environments/base-url";
import { addressOf, urlOf, type Address } from "../../cdp/endpoints";
import type { ApiVersion } from "../../cdp/api-versions";
import { kinds, type Kind } from "../../cdp/kinds";
import { isRef } from "../../cdp/refs";

export type Built<T extends HttpRequest> =
  | { readonly ok: true; readonly request: T }
  | { readonly ok: false; readonly reason: string };

/** The ways to find orders. [doc] */
export interface OrderQuery {
  readonly by: "referenceId" | "guestRef";
  readonly value: string;
}

/** A part of a list; `limit` is 1 to 100. [doc] */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The update of one resource. [seed][doc] */
export function updateRequest(
  baseUrl: string,
  kind: Kind,
  ref: string,
  body: string,
): Built<UpdateRequest> {
  const built = buildUrl(baseUrl, addressOf(kind, ref));
  const { update: method } = kinds[kind];
  return built.ok
    ? { ok: true, request: { method, url: built.url, body } }
    : built;
}

/** One resource as it is now. [doc] */
export function retrieveRequest(
  baseUrl: string,
  kind: Kind,
  ref: string,
): Built<RetrieveRequest> {
  return getting(buildUrl(baseUrl, addressOf(kind, ref)));
}

/** The addresses of the orders that have a value. [doc] */
export function findOrdersRequest(
  baseUrl: string,
  version: ApiVersion,
  { by, value }: OrderQuery,
  page: Page,
): Built<RetrieveRequest> {
  const reason =
    by === "guestRef" ? validateRef(value) : validateReferenceId(value);
  if (reason !== undefined) return { ok: false, reason };
  const query = { [by]: value, ...page };
  return getting(buildUrl(baseUrl, { version, resource: "orders" }, query));
}

/** The addresses of an order's items. [doc] */
export function listItemsRequest(
  baseUrl: string,
  version: ApiVersion,
  orderRef: string,
  page: Page,
): Built<RetrieveRequest> {
  const address: Address = {
    version,
    resource: "orderItemsOfOrder",
    ref: orderRef,
  };
  return getting(buildUrl(baseUrl, address, { ...page }));
}

/** The message about an invalid reference, or `undefined`. */
export function validateRef(ref: string): string | undefined {
  return isRef(ref) ? undefined : messages.invalidRef;
}

/** The same for a `referenceId`, of which no more is documented than that it is a string. */
export function validateReferenceId(referenceId: string): string | undefined {
  return /^[^\p{Cc}\p{Cs}]{1,256}$/u.test(referenceId)
    ? undefined
    : messages.invalidReferenceId;
}

type BuiltUrl =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly reason: string };

function buildUrl(
  baseUrl: string,
  address: Address,
  query?: Readonly<Record<string, string | number>>,
): BuiltUrl {
  const { ref } = address;
  const reason = ref === undefined ? undefined : validateRef(ref);
  if (reason !== undefined) return { ok: false, reason };
  const checked = checkBaseUrl(baseUrl);
  if (!checked.ok) return checked;
  const meant =
    urlOf(checked.url, address) + (query ? `?${queryOf(query)}` : "");
  const url = new URL(meant);
  return url.href === meant
    ? { ok: true, url }
    : { ok: false, reason: messages.noUrl };
}

/** A space is %20, which means the same to every server. */
function queryOf(values: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    query.set(name, `${value}`);
  return query.toString().replaceAll("+", "%20");
}

function getting(built: BuiltUrl): Built<RetrieveRequest> {
  return built.ok
    ? { ok: true, request: { method: "GET", url: built.url } }
    : built;
}
