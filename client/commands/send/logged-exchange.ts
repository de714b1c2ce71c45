import type { LogOutputChannel } from "vscode";
import type { Credentials } from "../../environments/credentials";
import type { Environment } from "../../environments/environment";
import type { HttpResult } from "../../http/http-result";
import { logLine } from "../../send/log-line";
import type { CdpRequest } from "../../http/request";
import { exchange } from "../../http/send-request";
import { parseUserSettings } from "../../settings/user-settings";
import { userValue } from "../../settings/user-value";

/** One exchange within the user's limits. */
export type LoggedExchange = (
  request: CdpRequest,
  credentials: Credentials,
  environment: Environment,
  signal: AbortSignal,
) => Promise<HttpResult>;

/** Every exchange has its line in the log. */
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
    totalMs: parseUserSettings(userValue).requestTimeoutMs,
    responseBytes: 8 * 1024 * 1024,
  };
}
