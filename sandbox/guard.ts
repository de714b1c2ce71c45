import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { refused, type Refusal } from "./results";

export interface Caller {
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

export interface Credentials {
  readonly clientKey: string;
  readonly apiToken: string;
}

/**
 * The refusal of a caller that is not served: one from another machine,
 * a browser page (by its Origin, or by a Host that was rebound to loopback),
 * or one without the credentials. Undefined for everybody else.
 */
export function guard(
  caller: Caller,
  port: number,
  credentials: Credentials,
): Refusal | undefined {
  if (!isLoopback(caller.remoteAddress)) {
    return refused(403, "The sandbox accepts requests from this machine only.");
  }
  if (!isOwnHost(caller.headers.host, port)) {
    return refused(421, "The Host header does not name the sandbox.");
  }
  if (caller.headers.origin !== undefined) {
    return refused(403, "The sandbox does not accept requests from web pages.");
  }
  if (!isAuthorized(caller.headers.authorization, credentials)) {
    return refused(401, "The client key or the API token is incorrect.", {
      headers: { "WWW-Authenticate": 'Basic realm="sandbox"' },
    });
  }
  return undefined;
}

function isLoopback(address: string | undefined): boolean {
  return (
    address === "::1" ||
    (address !== undefined && /^(::ffff:)?127\./.test(address))
  );
}

function isOwnHost(host: string | undefined, port: number): boolean {
  const names = ["127.0.0.1", "localhost", "[::1]"];
  return names.some((name) => host?.toLowerCase() === `${name}:${port}`);
}

function isAuthorized(
  header: string | undefined,
  { clientKey, apiToken }: Credentials,
): boolean {
  const given = /^Basic +([\w+/=-]+) *$/i.exec(header ?? "")?.[1];
  if (given === undefined) return false;
  return timingSafeEqual(
    digest(Buffer.from(given, "base64")),
    digest(Buffer.from(`${clientKey}:${apiToken}`)),
  );
}

/** Of one length whatever was given, so that the comparison tells nothing. */
function digest(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
