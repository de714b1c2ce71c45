import type { Kind } from "../../cdp/kinds";
import type {
  HttpResponse,
  HttpResult,
  Interruption,
  ConnectionError,
} from "../http/http-result";
import {
  retrieveRequest,
  type Built,
  type RetrieveRequest,
} from "../http/request";
import { readLiveResource, type LiveResource } from "./resource";

/** Reads from one environment; credentials and limits are already bound in it. */
export type Get = (request: RetrieveRequest) => Promise<HttpResult>;

export type Retrieved =
  { readonly is: "live"; readonly live: LiveResource } | None;

/** Nothing was learned. Nothing was changed either: a GET is all that was sent. */
export interface None {
  readonly is: "none";
  readonly reason: RetrieveError;
}

export type RetrieveError =
  | ConnectionError
  | Interruption
  /** A 2xx answer that is not what was asked for. */
  | "unreadable"
  /** No URL can be made of what was asked for. */
  | "badRequest"
  /** The answer is not 2xx. */
  | { readonly status: number };

/** One order or order item as it is now. */
export async function retrieve(
  get: Get,
  baseUrl: string,
  kind: Kind,
  ref: string,
): Promise<Retrieved> {
  const got = await ask(get, retrieveRequest(baseUrl, kind, ref));
  if (got.is === "none") return got;
  const live = readLiveResource(kind, ref, got.response);
  return live ? { is: "live", live } : none("unreadable");
}

/** The 2xx answer to a request, or why there is none. */
export async function ask(
  get: Get,
  built: Built<RetrieveRequest>,
): Promise<{ readonly is: "answer"; readonly response: HttpResponse } | None> {
  if (!built.ok) return none("badRequest");
  const ended = await get(built.request);
  if (ended.is !== "answered") return none(ended.reason);
  const { response } = ended;
  return response.status >= 200 && response.status < 300
    ? { is: "answer", response }
    : none({ status: response.status });
}

export function none(reason: RetrieveError): None {
  return { is: "none", reason };
}
