import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { refuse, type Answer } from "./answers";

export interface Caller {
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

export interface Credentials {
  readonly clientKey: string;
  readonly apiToken: string;
}

/**
 * The refusal of a caller that may not be answered: one from another machine,
 * a browser page (by its Origin, or by a Host that was rebound to loopback),
 * or one without the credentials. Nothing, where the caller may go on.
 */
export function guard(
  caller: Caller,
  port: number,
  credentials: Credentials,
): Answer | undefined {
  if (!isLoopback(caller.remoteAddress)) {
    return refuse(403, "The sandbox answers this machine only.");
  }
  if (!isOwnHost(caller.headers.host, port)) {
    return refuse(421, "The Host header does not name the sandbox.");
  }
  if (caller.headers.origin !== undefined) {
    return refuse(403, "The sandbox answers no web pages.");
  }
  if (!isAuthorized(caller.headers.authorization, credentials)) {
    return refuse(401, "The client key or the API token is not right.", {
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
