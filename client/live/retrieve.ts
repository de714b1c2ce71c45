import type { Kind } from "../../cdp/kinds";
import type { RetrieveRequest } from "../http/http-request";
import type {
  ConnectionError,
  HttpResponse,
  HttpResult,
  Interruption,
} from "../http/http-result";
import { retrieveRequest, type Built } from "./requests";
import { readLiveResource, type LiveResource } from "./resource";

/** Reads from one environment; credentials and limits are already bound in it. */
export type Get = (request: RetrieveRequest) => Promise<HttpResult>;

export type RetrieveResult =
  { readonly ok: true; readonly live: LiveResource } | RetrieveFailure;

/** Nothing was learned. Nothing was changed either: a GET is all that was sent. */
export interface RetrieveFailure {
  readonly ok: false;
  readonly reason: RetrieveError;
}

export type RetrieveError =
  | {
      readonly code:
        | ConnectionError
        | Interruption
        /** A 2xx response that is not what was asked for. */
        | "unreadable"
        /** No URL can be made of what was asked for. */
        | "badRequest";
    }
  /** The response is not 2xx. */
  | { readonly code: "status"; readonly status: number };

/** One order or order item as it is now. */
export async function retrieve(
  get: Get,
  baseUrl: string,
  kind: Kind,
  ref: string,
): Promise<RetrieveResult> {
  const got = await getResponse(get, retrieveRequest(baseUrl, kind, ref));
  if (!got.ok) return got;
  const live = readLiveResource(kind, ref, got.response);
  return live ? { ok: true, live } : retrieveFailure("unreadable");
}

/** The 2xx response to a request, or why there is none. */
export async function getResponse(
  get: Get,
  built: Built<RetrieveRequest>,
): Promise<
  { readonly ok: true; readonly response: HttpResponse } | RetrieveFailure
> {
  if (!built.ok) return retrieveFailure("badRequest");
  const result = await get(built.request);
  if (!result.ok) return retrieveFailure(result.reason);
  const { status } = result.response;
  return status >= 200 && status < 300
    ? result
    : { ok: false, reason: { code: "status", status } };
}

export function retrieveFailure(
  code: Exclude<RetrieveError["code"], "status">,
): RetrieveFailure {
  return { ok: false, reason: { code } };
}
