import http, { type ClientRequest } from "node:http";
import https from "node:https";
import type { Credentials } from "./credentials";
import type { HttpRequest } from "./http-request";

/**
 * Begins to connect, and writes nothing yet. `undefined` where that fails at
 * once; the error is dropped, since it may quote a header.
 */
export function clientRequest(
  request: HttpRequest,
  credentials: Credentials,
): ClientRequest | undefined {
  const { method, url } = request;
  // Called on the module object: that is what VS Code's proxy support patches.
  const { protocol } = url;
  try {
    return (protocol === "https:" ? https : http).request(url, {
      method,
      agent: false,
      rejectUnauthorized: true,
      headers: {
        Accept: "application/json",
        "Accept-Encoding": "identity",
        Authorization: basic(credentials),
        ...(request.method !== "GET" && {
          "Content-Length": Buffer.byteLength(request.body),
          "Content-Type": "application/json",
        }),
      },
    });
  } catch {
    return undefined;
  }
}

/** RFC 7617 §2, in UTF-8. */
function basic({ clientKey, apiToken }: Credentials): string {
  const pair = Buffer.from(`${clientKey}:${apiToken}`, "utf8");
  return `Basic ${pair.toString("base64")}`;
}
