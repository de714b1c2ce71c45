import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Credentials } from "../environments/credentials";
import { readAnswer } from "./read-response";
import { clientRequest } from "./client-request";
import type { Exchange, Interruption, Limits, Unsent } from "./exchange";
import type { CdpRequest } from "./request";
import { unsentBy } from "./from-error-code";

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
): Promise<Exchange> {
  if (signal.aborted)
    return Promise.resolve({ is: "unsent", because: "cancelled" });
  const sending = clientRequest(request, credentials);
  if (sending === undefined)
    return Promise.resolve({ is: "unsent", because: "failed" });
  const secure = request.url.protocol === "https:";
  const body = request.method === "POST" ? request.body : undefined;
  return new Promise((resolve) => {
    let written = false;
    let answering = false;
    const settle = (end: Exchange) => {
      clearTimeout(connecting);
      clearTimeout(whole);
      signal.removeEventListener("abort", cancel);
      resolve(end);
      sending.destroy();
    };
    const stop = (unsent: Unsent, interruption: Interruption) => {
      if (answering) sending.destroy();
      else if (written) settle({ is: "interrupted", because: interruption });
      else settle({ is: "unsent", because: unsent });
    };
    const cancel = () => {
      stop("cancelled", "cancelled");
    };
    const connecting = setTimeout(() => {
      stop("connectTimeout", "timeout");
    }, limits.connectMs);
    const whole = setTimeout(() => {
      stop("connectTimeout", "timeout");
    }, limits.exchangeMs);
    signal.addEventListener("abort", cancel);

    sending.once("socket", (socket) => {
      whenConnected(socket, () => {
        const fault = connectionFault(socket, secure);
        if (fault !== undefined) {
          settle({ is: "unsent", because: fault });
          return;
        }
        clearTimeout(connecting);
        written = true;
        sending.end(body);
      });
    });
    sending.once("response", (response) => {
      answering = true;
      void readAnswer(response, limits.answerBytes).then((answer) => {
        settle({ is: "answered", answer });
      });
    });
    sending.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
      stop(unsentBy(code), code.startsWith("HPE_") ? "notHttp" : "cut");
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
function connectionFault(socket: Socket, secure: boolean): Unsent | undefined {
  if (secure) {
    // An agent hands over the refusal of a proxy in a socket of its own.
    if (!(socket instanceof TLSSocket)) return "proxy";
    return socket.authorized
      ? undefined
      : unsentBy(String(socket.authorizationError));
  }
  return /^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(socket.remoteAddress ?? "")
    ? undefined
    : "notLoopback";
}
