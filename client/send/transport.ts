import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Credentials } from "../environments/credentials";
import { readAnswer } from "./answer";
import type { Exchange, Interruption, Limits, Unsent } from "./exchange";
import type { CdpRequest } from "./request";

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
  const { method, url } = request;
  const bytes =
    request.method === "POST" ? Buffer.from(request.body, "utf8") : undefined;
  // Called on the module object: that is what VS Code's proxy support patches.
  const secure = url.protocol === "https:";
  const sending = (secure ? https : http).request(url, {
    method,
    agent: false,
    rejectUnauthorized: true,
    headers: {
      Accept: "application/json",
      "Accept-Encoding": "identity",
      Authorization: basic(credentials),
      ...(bytes && {
        "Content-Length": bytes.length,
        "Content-Type": "application/json",
      }),
    },
  });
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
        sending.end(bytes);
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

/** RFC 7617 §2, in UTF-8. */
function basic({ clientKey, apiToken }: Credentials): string {
  const pair = Buffer.from(`${clientKey}:${apiToken}`, "utf8");
  return `Basic ${pair.toString("base64")}`;
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
  if (secure)
    return socket instanceof TLSSocket && socket.authorized ? undefined : "tls";
  return /^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(socket.remoteAddress ?? "")
    ? undefined
    : "notLoopback";
}

function unsentBy(code: string): Unsent {
  if (/^ENOTFOUND$|^EAI_/.test(code)) return "noSuchHost";
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/.test(code))
    return "unreachable";
  return /CERT|SSL|TLS|SIGNATURE|EPROTO/.test(code) ? "tls" : "failed";
}
