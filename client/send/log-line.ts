import type { Environment } from "../environments/environment";
import type { Answer, Exchange } from "../http/exchange";
import type { Outcome } from "./outcome";
import type { CdpRequest } from "../http/request";

/** One exchange, for the log: neither a header nor a body is told. */
export interface LoggedExchange {
  readonly request: CdpRequest;
  readonly exchange: Exchange;
  readonly environment: Environment;
  readonly milliseconds: number;
}

/** One line of the log; the channel adds the time. */
export function logLine(logged: LoggedExchange): string {
  const { request, exchange, environment, milliseconds } = logged;
  const answer = exchange.is === "answered" ? exchange.answer : undefined;
  const up = request.method === "POST" ? Buffer.byteLength(request.body) : 0;
  return [
    environment.name,
    `${request.method} ${request.url.pathname}`,
    answer?.status ?? "no status",
    verdict(request, exchange),
    `${Math.round(milliseconds)} ms`,
    `${up} bytes up, ${answer?.bytes ?? 0} bytes down`,
  ].join(" | ");
}

function verdict({ method }: CdpRequest, exchange: Exchange): string {
  const unclear = method === "GET" ? "no answer" : "unknown";
  switch (exchange.is) {
    case "unsent":
      return `not sent (${exchange.because})`;
    case "interrupted":
      return `${unclear} (${exchange.because})`;
    case "answered":
      break;
  }
  switch (Math.floor(exchange.answer.status / 100)) {
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
export function answerOf(outcome: Outcome): Answer | undefined {
  switch (outcome.is) {
    case "accepted":
    case "refused":
      return outcome.answer;
    case "unknown":
      return typeof outcome.because === "object" ? outcome.because : undefined;
    case "notSent":
      return undefined;
  }
}
