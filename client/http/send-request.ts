import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Credentials } from "./credentials";
import { readResponse } from "./read-response";
import { clientRequest } from "./client-request";
import type {
  HttpResult,
  Interruption,
  Limits,
  ConnectionError,
} from "./http-result";
import type { HttpRequest } from "./http-request";
import { fromErrorCode } from "./from-error-code";

/**
 * Sends a request once: no retry, no redirect followed, certificates always
 * checked. It is written only after the connection stands, which makes
 * `isWritten: false` certain. Never rejects, and no error object leaves this file.
 */
export function sendRequest(
  request: HttpRequest,
  credentials: Credentials,
  limits: Limits,
  signal: AbortSignal,
): Promise<HttpResult> {
  if (signal.aborted) return Promise.resolve(notWritten("cancelled"));
  const sending = clientRequest(request, credentials);
  if (sending === undefined) return Promise.resolve(notWritten("failed"));
  const secure = request.url.protocol === "https:";
  const body = request.method === "POST" ? request.body : undefined;
  return new Promise((resolve) => {
    let isWritten = false;
    let isResponding = false;
    const settle = (end: HttpResult) => {
      clearTimeout(connecting);
      clearTimeout(whole);
      signal.removeEventListener("abort", cancel);
      resolve(end);
      sending.destroy();
    };
    /** @param before why, unless it was written */
    const stop = (before: ConnectionError, reason: Interruption) => {
      if (isResponding) sending.destroy();
      else if (isWritten) settle({ ok: false, isWritten, reason });
      else settle(notWritten(before));
    };
    const cancel = () => {
      stop("cancelled", "cancelled");
    };
    const connecting = setTimeout(() => {
      stop("connectTimeout", "timeout");
    }, limits.connectMs);
    const whole = setTimeout(() => {
      stop("connectTimeout", "timeout");
    }, limits.totalMs);
    signal.addEventListener("abort", cancel);

    sending.once("socket", (socket) => {
      whenConnected(socket, () => {
        const error = connectionError(socket, secure);
        if (error !== undefined) {
          settle(notWritten(error));
          return;
        }
        clearTimeout(connecting);
        isWritten = true;
        sending.end(body);
      });
    });
    sending.once("response", (message) => {
      isResponding = true;
      void readResponse(message, limits.responseBytes).then((response) => {
        settle({ ok: true, response });
      });
    });
    sending.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
      stop(fromErrorCode(code), code.startsWith("HPE_") ? "notHttp" : "cut");
    });
    sending.once("close", () => {
      stop("failed", "cut");
    });
  });
}

function notWritten(reason: ConnectionError): HttpResult {
  return { ok: false, isWritten: false, reason };
}

function whenConnected(socket: Socket, then: () => void): void {
  if (socket instanceof TLSSocket) {
    if (socket.authorized) then();
    else socket.once("secureConnect", then);
  } else if (socket.connecting) socket.once("connect", then);
  else then();
}

/** Asks the connection itself: a patched agent or a hosts file may have its own mind. */
function connectionError(
  socket: Socket,
  secure: boolean,
): ConnectionError | undefined {
  if (secure) {
    // An agent hands over the refusal of a proxy in a socket of its own.
    if (!(socket instanceof TLSSocket)) return "proxy";
    return socket.authorized
      ? undefined
      : fromErrorCode(String(socket.authorizationError));
  }
  return /^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(socket.remoteAddress ?? "")
    ? undefined
    : "notLoopback";
}
