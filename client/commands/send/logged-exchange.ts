import type { LogOutputChannel } from "vscode";
import type { Credentials } from "../../http/credentials";
import type { Environment } from "../../environments/environment";
import { fixedLimits, type HttpResult } from "../../http/http-result";
import { logLine } from "../../http/messages/log-line";
import type { HttpRequest } from "../../http/http-request";
import { sendRequest } from "../../http/send-request";
import { currentUserSettings } from "../../settings/user-value";

/** One exchange, within the time that the user's settings allow. */
export type LoggedExchange = (
  request: HttpRequest,
  credentials: Credentials,
  environment: Environment,
  signal: AbortSignal,
) => Promise<HttpResult>;

/** Writes a line into the log for each exchange. */
export function loggedExchange(log: LogOutputChannel): LoggedExchange {
  return async (request, credentials, environment, signal) => {
    const started = performance.now();
    const result = await sendRequest(request, credentials, limits(), signal);
    const milliseconds = performance.now() - started;
    const { name } = environment;
    log.info(logLine({ request, result, environment: name, milliseconds }));
    return result;
  };
}

function limits() {
  return { ...fixedLimits, totalMs: currentUserSettings().requestTimeoutMs };
}
