import type { Environment } from "../environments/environment";
import type { HttpResponse, HttpResult } from "../http/http-result";
import type { Outcome } from "./outcome";
import type { CdpRequest } from "../http/request";

/** One exchange, for the log: neither a header nor a body is told. */
export interface LoggedExchange {
  readonly request: CdpRequest;
  readonly exchange: HttpResult;
  readonly environment: Environment;
  readonly milliseconds: number;
}

/** One line of the log; the channel adds the time. */
export function logLine(logged: LoggedExchange): string {
  const { request, exchange, environment, milliseconds } = logged;
  const response = exchange.is === "answered" ? exchange.response : undefined;
  const up = request.method === "POST" ? Buffer.byteLength(request.body) : 0;
  return [
    environment.name,
    `${request.method} ${request.url.pathname}`,
    response?.status ?? "no status",
    verdict(request, exchange),
    `${Math.round(milliseconds)} ms`,
    `${up} bytes up, ${response?.bytes ?? 0} bytes down`,
  ].join(" | ");
}

function verdict({ method }: CdpRequest, exchange: HttpResult): string {
  const unclear = method === "GET" ? "no answer" : "unknown";
  switch (exchange.is) {
    case "unsent":
      return `not sent (${exchange.reason})`;
    case "interrupted":
      return `${unclear} (${exchange.reason})`;
    case "answered":
      break;
  }
  switch (Math.floor(exchange.response.status / 100)) {
    case 2:
      return method === "GET" ? "retrieved" : "accepted";
    case 3:
    case 4:
      return "refused";
    default:
      return unclear;
  }
}

/** What the server said, if it said anything. */
export function responseOf(outcome: Outcome): HttpResponse | undefined {
  switch (outcome.is) {
    case "accepted":
    case "refused":
      return outcome.response;
    case "unknown":
      return typeof outcome.reason === "object" ? outcome.reason : undefined;
    case "notSent":
      return undefined;
  }
}
