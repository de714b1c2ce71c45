import { within } from "../async/within";
import type { Credentials } from "../http/credentials";
import { validateApiToken, validateClientKey } from "./validate-credentials";
import { sameName, type Environment } from "./environment";

export type FoundCredentials =
  | { readonly ok: true; readonly credentials: Credentials }
  | { readonly ok: false; readonly reason: "missing" }
  /** They were given for another origin than the environment's URL has now. */
  | { readonly ok: false; readonly reason: "otherOrigin" }
  /** The secret storage failed or did not respond in time. */
  | { readonly ok: false; readonly reason: "unavailable" };

/** The part of VS Code's `SecretStorage` that is used. */
export interface SecretStorage {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

export interface CredentialStore {
  readonly find: (environment: Environment) => Promise<FoundCredentials>;
  /** Whether they were stored; for the origin of the environment's URL only. */
  readonly store: (
    environment: Environment,
    credentials: Credentials,
  ) => Promise<boolean>;
  /** Whether none are left under that name. */
  readonly delete: (name: string) => Promise<boolean>;
}

/**
 * One secret for each environment name, bound to one origin. Never rejects: a
 * keyring may never open, and its errors may quote a secret.
 */
export function credentialStore(
  secrets: SecretStorage,
  limitMs = 5000,
): CredentialStore {
  const keyOf = (name: string) => `cdpOrder.credentials.${name.toLowerCase()}`;
  return {
    async find(environment) {
      const read = await within(limitMs, () =>
        secrets.get(keyOf(environment.name)),
      );
      if (!read.ok) return { ok: false, reason: "unavailable" };
      const secret = parseSecret(read.value);
      if (secret === undefined) return { ok: false, reason: "missing" };
      return secret.origin === new URL(environment.baseUrl).origin
        ? { ok: true, credentials: secret.credentials }
        : { ok: false, reason: "otherOrigin" };
    },
    async store(environment, { clientKey, apiToken }) {
      const { origin } = new URL(environment.baseUrl);
      const secret = JSON.stringify({ origin, clientKey, apiToken });
      return (
        await within(limitMs, () =>
          secrets.store(keyOf(environment.name), secret),
        )
      ).ok;
    },
    async delete(name) {
      return (await within(limitMs, () => secrets.delete(keyOf(name)))).ok;
    },
  };
}

/** The same for the environments that live in this window only, by their exact URL. */
export function withSandboxCredentials(
  store: CredentialStore,
  sandbox: () =>
    | { readonly environment: Environment; readonly credentials: Credentials }
    | undefined,
): CredentialStore {
  return {
    ...store,
    async find(environment) {
      if (environment.source === "settings") return store.find(environment);
      const running = sandbox();
      return running !== undefined &&
        sameName(running.environment.name, environment.name) &&
        running.environment.baseUrl === environment.baseUrl
        ? { ok: true, credentials: running.credentials }
        : { ok: false, reason: "missing" };
    },
  };
}

function parseSecret(
  text: string | undefined,
): { readonly origin: string; readonly credentials: Credentials } | undefined {
  try {
    const { origin, clientKey, apiToken } = JSON.parse(text ?? "{}") as Record<
      string,
      unknown
    >;
    return typeof origin === "string" &&
      typeof clientKey === "string" &&
      typeof apiToken === "string" &&
      validateClientKey(clientKey) === undefined &&
      validateApiToken(apiToken) === undefined
      ? { origin, credentials: { clientKey, apiToken } }
      : undefined;
  } catch {
    return undefined;
  }
}
