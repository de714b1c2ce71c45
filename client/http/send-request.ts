import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Credentials } from "../environments/credentials";
import { readResponse } from "./read-response";
import { clientRequest } from "./client-request";
import type {
  HttpResult,
  Interruption,
  Limits,
  ConnectionError,
} from "./http-result";
import type { CdpRequest } from "./request";
import { fromErrorCode } from "./from-error-code";

/**
 * Sends a request once: no retry, no redirect followed, certificates always
 * checked. It is written only after the connection stands, which makes
 * `unsent` certain. Never rejects, and no error object leaves this file.
 */
export function exchange(
  request: CdpRequest,
  credentials: Credentials,
  limits: Limits,
  signal: AbortSignal,
): Promise<HttpResult> {
  if (signal.aborted)
    return Promise.resolve({ is: "unsent", reason: "cancelled" });
  const sending = clientRequest(request, credentials);
  if (sending === undefined)
    return Promise.resolve({ is: "unsent", reason: "failed" });
  const secure = request.url.protocol === "https:";
  const body = request.method === "POST" ? request.body : undefined;
  return new Promise((resolve) => {
    let written = false;
    let answering = false;
    const settle = (end: HttpResult) => {
      clearTimeout(connecting);
      clearTimeout(whole);
      signal.removeEventListener("abort", cancel);
      resolve(end);
      sending.destroy();
    };
    const stop = (unsent: ConnectionError, interruption: Interruption) => {
      if (answering) sending.destroy();
      else if (written) settle({ is: "interrupted", reason: interruption });
      else settle({ is: "unsent", reason: unsent });
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
        const fault = connectionFault(socket, secure);
        if (fault !== undefined) {
          settle({ is: "unsent", reason: fault });
          return;
        }
        clearTimeout(connecting);
        written = true;
        sending.end(body);
      });
    });
    sending.once("response", (response) => {
      answering = true;
      void readResponse(response, limits.responseBytes).then((response) => {
        settle({ is: "answered", response });
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

function whenConnected(socket: Socket, then: () => void): void {
  if (socket instanceof TLSSocket) {
    if (socket.authorized) then();
    else socket.once("secureConnect", then);
  } else if (socket.connecting) socket.once("connect", then);
  else then();
}

/** Asks the connection itself: a patched agent or a hosts file may have its own mind. */
function connectionFault(
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
