import type { LogOutputChannel } from "vscode";
import type { Credentials } from "../../environments/credentials";
import type { Environment } from "../../environments/environment";
import type { HttpResult } from "../../http/http-result";
import { logLine } from "../../send/log-line";
import type { CdpRequest } from "../../http/request";
import { exchange } from "../../http/send-request";
import { currentUserSettings } from "../../settings/user-value";

/** One exchange, within the time that the user's settings allow. */
export type LoggedExchange = (
  request: CdpRequest,
  credentials: Credentials,
  environment: Environment,
  signal: AbortSignal,
) => Promise<HttpResult>;

/** Writes a line into the log for each exchange. */
export function loggedExchange(log: LogOutputChannel): LoggedExchange {
  return async (request, credentials, environment, signal) => {
    const started = performance.now();
    const ended = await exchange(request, credentials, limits(), signal);
    const milliseconds = performance.now() - started;
    log.info(logLine({ request, exchange: ended, environment, milliseconds }));
    return ended;
  };
}

function limits() {
  return {
    connectMs: 10_000,
    totalMs: currentUserSettings().requestTimeoutMs,
    responseBytes: 8 * 1024 * 1024,
  };
}
