import type { ClientRequest } from "node:http";
import type { X509Certificate } from "node:crypto";
import { isIP, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Credentials } from "./credentials";
import { readResponse, type ResponseReader } from "./read-response";
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
  const body = request.method === "GET" ? undefined : request.body;
  return new Promise((resolve) => {
    let isWritten = false;
    let wholeBody = Promise.resolve(false);
    let reader: ResponseReader | undefined;
    const settle = (end: HttpResult) => {
      clearTimeout(connecting);
      clearTimeout(whole);
      signal.removeEventListener("abort", cancel);
      resolve(end);
      sending.destroy();
    };
    /** @param before why, unless it was written */
    const stop = (before: ConnectionError, reason: Interruption) => {
      if (reader) {
        reader.stop(reason === "notHttp" ? "malformed" : "cut");
        sending.destroy();
      } else if (isWritten) settle({ ok: false, isWritten, reason });
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
        const error = connectionError(socket, request.url);
        if (error !== undefined) {
          settle(notWritten(error));
          return;
        }
        clearTimeout(connecting);
        isWritten = true;
        wholeBody = writeBody(sending, socket, body);
      });
    });
    sending.once("response", (message) => {
      reader = readResponse(message, limits.responseBytes);
      void reader.result.then(async (response) => {
        // Who says no may do so early.
        const isSuccess = response.status >= 200 && response.status < 300;
        const isWhole = !isSuccess || (await wholeBody);
        settle({
          ...{ ok: true, response },
          ...(!isWhole && { isPartlyWritten: true }),
        });
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

/** Whether all of it was handed to the system; known at the latest when the connection closes. */
function writeBody(
  sending: ClientRequest,
  socket: Socket,
  body: string | undefined,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (body === undefined) resolve(true);
    else
      sending.write(body, (error) => {
        // Node calls without an error, too, for what a destroyed socket has dropped.
        resolve(!error && !socket.destroyed);
      });
    sending.once("close", () => {
      resolve(false);
    });
    sending.end();
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
  { protocol, hostname }: URL,
): ConnectionError | undefined {
  if (protocol === "https:") {
    // An agent hands over the refusal of a proxy in a socket of its own.
    if (!(socket instanceof TLSSocket)) return "proxy";
    if (!socket.authorized)
      return fromErrorCode(String(socket.authorizationError));
    return isIssuedFor(socket.getPeerX509Certificate(), hostname)
      ? undefined
      : "certificateHostMismatch";
  }
  return /^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(socket.remoteAddress ?? "")
    ? undefined
    : "notLoopback";
}

/** As TLS has checked it, unless another extension put its own function there. */
function isIssuedFor(
  certificate: X509Certificate | undefined,
  hostname: string,
): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, "");
  const issuedFor =
    isIP(host) === 0
      ? certificate?.checkHost(host)
      : certificate?.checkIP(host);
  return issuedFor !== undefined;
}
