import type { HttpRequest } from "../http-request";
import type { HttpResult } from "../http-result";

/** One request and how it ended, for the log: without headers and bodies. */
export interface LoggedRequest {
  readonly request: HttpRequest;
  readonly result: HttpResult;
  /** The name of the environment. */
  readonly environment: string;
  readonly milliseconds: number;
}

/** One line of the log; the channel adds the time. */
export function logLine(logged: LoggedRequest): string {
  const { request, result, environment, milliseconds } = logged;
  const response = result.ok ? result.response : undefined;
  const up = request.method === "GET" ? 0 : Buffer.byteLength(request.body);
  return [
    environment,
    `${request.method} ${request.url.pathname}`,
    response?.status ?? "no status",
    verdict(request, result),
    `${Math.round(milliseconds)} ms`,
    `${up} bytes up, ${response?.bytes ?? 0} bytes down`,
  ].join(" | ");
}

function verdict({ method }: HttpRequest, result: HttpResult): string {
  const unclear = method === "GET" ? "no response" : "unknown";
  if (!result.ok)
    return `${result.isWritten ? unclear : "not sent"} (${result.reason})`;
  switch (Math.floor(result.response.status / 100)) {
    case 2:
      return method === "GET" ? "retrieved" : "accepted";
    case 3:
    case 4:
      return "refused";
    default:
      return unclear;
  }
}
