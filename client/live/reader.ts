import type { Credentials } from "../environments/credentials";
import type { Environment } from "../environments/environment";
import { credentialsFor } from "../send/credentials-for";
import type { HttpResult } from "../http/http-result";
import type { Destination, NotSentReason } from "../send/outcome";
import type { SendPorts } from "../send/ports";
import type { RetrieveRequest } from "../http/request";
import type { Get } from "./retrieve";

/** What reading needs from the world around it. None of them rejects. */
export interface ReadPorts extends Pick<
  SendPorts,
  "isTrusted" | "findCredentials" | "askCredentials"
> {
  readonly exchange: (
    request: RetrieveRequest,
    credentials: Credentials,
    environment: Environment,
    signal: AbortSignal,
  ) => Promise<HttpResult>;
}

export type OpenedReader =
  | {
      readonly is: "open";
      /** Reads until the signal stops it. */
      readonly get: (signal: AbortSignal) => Get;
    }
  | Closed;

/** Nothing was asked. */
export interface Closed {
  readonly is: "closed";
  readonly reason: NotSentReason;
}

/** The way to read from an environment; asks for its credentials where they are missing. */
export async function openReader(
  ports: ReadPorts,
  destination: Destination,
): Promise<OpenedReader> {
  if (!ports.isTrusted())
    return { is: "closed", reason: { code: "untrusted" } };
  const credentials = await credentialsFor(ports, destination);
  if ("is" in credentials) return { is: "closed", reason: credentials.reason };
  return {
    is: "open",
    get: (signal) => (request) =>
      ports.exchange(request, credentials, destination.environment, signal),
  };
}
