import { doesNotMatch } from "node:assert/strict";
import type { UpdateMethod } from "../../cdp/kinds";
import type { HttpResult, Limits } from "../../client/http/http-result";
import type { HttpRequest } from "../../client/http/http-request";
import { sendRequest } from "../../client/http/send-request";
import {
  startFaultServer,
  type Behavior,
  type FaultServer,
} from "./fault-server";

/** A parse-and-stringify, or a wrong length, would change it. */
export const body =
  '{ "price": 100.00, "operatingFlightNumber": "EI 154", "n": 12345678901234567890, "name": "Ü–字" }';

interface Circumstances extends Partial<Limits> {
  /** POST where it is absent. */
  readonly method?: UpdateMethod;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** Sends one order to `a-1`. */
export function sendTo(
  baseUrl: string,
  { body: sent = body, method = "POST", ...circumstances }: Circumstances = {},
): Promise<HttpResult> {
  const url = new URL(`${baseUrl}/v2/orders/a-1`);
  return exchanged({ method, url, body: sent }, circumstances);
}

/** Retrieves the order `a-1`. */
export function getFrom(
  baseUrl: string,
  circumstances: Circumstances = {},
): Promise<HttpResult> {
  const url = new URL(`${baseUrl}/v2/orders/a-1`);
  return exchanged({ method: "GET", url }, circumstances);
}

/** No part of the credentials may be in what is told. */
async function exchanged(
  request: HttpRequest,
  { signal = new AbortController().signal, ...limits }: Circumstances,
): Promise<HttpResult> {
  const result = await sendRequest(
    request,
    { clientKey: "canary-key", apiToken: "canary-token-é" },
    { connectMs: 5000, totalMs: 400, responseBytes: 1024, ...limits },
    signal,
  );
  doesNotMatch(JSON.stringify(result), /canary|Y2FuYXJ5/);
  return result;
}

export async function withServer(
  behave: Behavior,
  work: (server: FaultServer) => Promise<void>,
): Promise<void> {
  const server = await startFaultServer(behave);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}
