import type { Kind } from "../../cdp/kinds";
import type { Answer, Exchange, Interruption, Unsent } from "../http/exchange";
import {
  retrieveRequest,
  type Built,
  type RetrieveRequest,
} from "../http/request";
import { liveOf, type Live } from "./resource";

/** Reads from one environment; credentials and limits are already bound in it. */
export type Get = (request: RetrieveRequest) => Promise<Exchange>;

export type Retrieved = { readonly is: "live"; readonly live: Live } | None;

/** Nothing was learned. Nothing was changed either: a GET is all that was sent. */
export interface None {
  readonly is: "none";
  readonly because: NoLive;
}

export type NoLive =
  | Unsent
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
  const live = liveOf(kind, ref, got.answer);
  return live ? { is: "live", live } : none("unreadable");
}

/** The 2xx answer to a request, or why there is none. */
export async function ask(
  get: Get,
  built: Built<RetrieveRequest>,
): Promise<{ readonly is: "answer"; readonly answer: Answer } | None> {
  if (!built.ok) return none("badRequest");
  const ended = await get(built.request);
  if (ended.is !== "answered") return none(ended.because);
  const { answer } = ended;
  return answer.status >= 200 && answer.status < 300
    ? { is: "answer", answer }
    : none({ status: answer.status });
}

export function none(because: NoLive): None {
  return { is: "none", because };
}
