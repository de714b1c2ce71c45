import type { Credentials } from "../http/credentials";
import type { FoundCredentials } from "./credential-store";
import type { Environment } from "./environment";

/** Where credentials come from. Neither rejects. */
export interface CredentialSources {
  readonly findCredentials: (
    environment: Environment,
  ) => Promise<FoundCredentials>;
  /** `undefined` where the user cancels. */
  readonly askCredentials: (
    environment: Environment,
  ) => Promise<Credentials | undefined>;
}

export interface NoCredentials {
  readonly code: "noCredentials";
  readonly environment: Environment;
  readonly lack: Extract<FoundCredentials, { readonly ok: false }>["reason"];
}

export type CredentialsResult =
  | { readonly ok: true; readonly credentials: Credentials }
  | { readonly ok: false; readonly reason: NoCredentials };

/** Those that are kept for an environment; the user is asked where there are none. */
export async function findOrAskCredentials(
  sources: CredentialSources,
  environment: Environment,
): Promise<CredentialsResult> {
  const found = await sources.findCredentials(environment);
  if (found.ok) return found;
  const asked =
    found.reason === "unavailable"
      ? undefined
      : await sources.askCredentials(environment);
  return asked
    ? { ok: true, credentials: asked }
    : {
        ok: false,
        reason: { code: "noCredentials", environment, lack: found.reason },
      };
}
