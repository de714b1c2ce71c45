import type { Environment } from "../environments/environment";
import {
  findOrAskCredentials,
  type CredentialSources,
  type NoCredentials,
} from "../environments/find-or-ask-credentials";
import type { Credentials } from "../http/credentials";
import type { RetrieveRequest } from "../http/http-request";
import type { HttpResult } from "../http/http-result";
import type { Get } from "./retrieve";

/** The ports of reading. None of them rejects. */
export interface ReaderServices extends CredentialSources {
  readonly isTrusted: () => boolean;
  readonly sendRequest: (
    request: RetrieveRequest,
    credentials: Credentials,
    environment: Environment,
    signal: AbortSignal,
  ) => Promise<HttpResult>;
}

export type ReaderResult =
  | {
      readonly ok: true;
      /** Reads until the signal stops it. */
      readonly get: (signal: AbortSignal) => Get;
    }
  | { readonly ok: false; readonly reason: ReaderError };

/** Why nothing was asked. */
export type ReaderError = { readonly code: "untrusted" } | NoCredentials;

/** The way to read from an environment; asks for its credentials where they are missing. */
export async function openReader(
  services: ReaderServices,
  environment: Environment,
): Promise<ReaderResult> {
  if (!services.isTrusted())
    return { ok: false, reason: { code: "untrusted" } };
  const found = await findOrAskCredentials(services, environment);
  if (!found.ok) return found;
  const { credentials } = found;
  return {
    ok: true,
    get: (signal) => (request) =>
      services.sendRequest(request, credentials, environment, signal),
  };
}
