import {
  ConfigurationTarget,
  EventEmitter,
  workspace,
  type Disposable,
  type Memento,
} from "vscode";
import { isApiVersion, type ApiVersion } from "../../cdp/api-versions";
import { isObject } from "../../cdp/attributes";
import { userValue } from "../settings/user-value";
import type { Credentials } from "../http/credentials";
import {
  validateName,
  parseEnvironments,
  sameName,
  type Environment,
  type CurrentEnvironments,
  type ParsedEnvironments,
} from "./environment";

/** The sandbox of this window: in memory only, credentials included. */
export interface SandboxEnvironment {
  readonly environment: Environment;
  readonly credentials: Credentials;
}

/**
 * The environments of the user's settings and the sandbox of this window, and
 * which of them is active. The choice is remembered for the workspace, but in
 * the user's storage: no file can make it.
 */
export class EnvironmentStore implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  readonly #memento: Memento;
  /** By base URL; of the sandbox too, which is remembered no longer than it lives. */
  readonly #apiVersions: Map<string, ApiVersion>;
  #activeName: string | undefined;
  #sandbox: SandboxEnvironment | undefined;
  /** Until the setting or the sandbox changes: a run of many updates asks again and again. */
  #parsed: ParsedEnvironments | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(memento: Memento) {
    this.#memento = memento;
    const remembered = memento.get(activeKey);
    if (typeof remembered === "string") this.#activeName = remembered;
    this.#apiVersions = new Map(apiVersionsIn(memento.get(versionsKey)));
    this.#listening = workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration("cdpOrder.environments")) return;
      this.#parsed = undefined;
      this.#changed.fire();
    });
  }

  get sandbox(): SandboxEnvironment | undefined {
    return this.#sandbox;
  }

  current(): CurrentEnvironments {
    const own = this.#sandbox ? [this.#sandbox.environment] : [];
    this.#parsed ??= parseEnvironments(userValue("environments"), own);
    const { errors } = this.#parsed;
    const environments = [...own, ...this.#parsed.environments];
    const active = environments.find(({ name }) => name === this.#activeName);
    return { active, environments, errors };
  }

  async select({ name, source }: Environment): Promise<void> {
    this.#activeName = name;
    this.#changed.fire();
    // The sandbox ends with the window; nothing else may take its place unseen.
    const remembered = source === "settings" ? name : undefined;
    await this.#memento.update(activeKey, remembered);
  }

  /** The version of the API by which the user last searched it, where no file said one. */
  apiVersionOf({ baseUrl }: Environment): ApiVersion | undefined {
    return this.#apiVersions.get(baseUrl);
  }

  rememberApiVersion({ baseUrl }: Environment, version: ApiVersion): void {
    this.#apiVersions.set(baseUrl, version);
    const kept = this.current().environments.flatMap(({ source, baseUrl }) => {
      const one = this.#apiVersions.get(baseUrl);
      return source === "settings" && one ? [[baseUrl, one] as const] : [];
    });
    void this.#memento.update(versionsKey, Object.fromEntries(kept));
  }

  /** Whether it is in the user's settings now. */
  add({ name, baseUrl, stage }: Environment): Promise<boolean> {
    return rewrite((entries) => [...entries, { name, baseUrl, stage }]);
  }

  /** Whether the entry of that name has the new values in the user's settings now. */
  replace(
    oldName: string,
    { name, baseUrl, stage }: Environment,
  ): Promise<boolean> {
    return rewrite((entries) =>
      entries.map((one) =>
        isNamed(one, oldName) ? { name, baseUrl, stage } : one,
      ),
    );
  }

  /** Whether it is gone from the user's settings; the other entries stay as they are. */
  remove(name: string): Promise<boolean> {
    return rewrite((entries) => entries.filter((one) => !isNamed(one, name)));
  }

  /** Makes the sandbox the active environment, under a name that nobody else has. */
  async openSandbox(
    baseUrl: string,
    credentials: Credentials,
  ): Promise<Environment> {
    const name = freeName("Sandbox", this.current().environments);
    const environment = {
      name,
      baseUrl,
      stage: "test",
      source: "sandbox",
    } as const;
    this.#sandbox = { environment, credentials };
    this.#parsed = undefined;
    await this.select(environment);
    return environment;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}

const activeKey = "cdpOrder.activeEnvironment";
const versionsKey = "cdpOrder.apiVersions";

function apiVersionsIn(
  stored: unknown,
): readonly (readonly [baseUrl: string, version: ApiVersion])[] {
  return Object.entries(isObject(stored) ? stored : {}).flatMap(
    ([baseUrl, version]) =>
      typeof version === "string" && isApiVersion(version)
        ? [[baseUrl, version] as const]
        : [],
  );
}

/** False where the setting is no list or cannot be written. */
async function rewrite(
  change: (entries: readonly unknown[]) => readonly unknown[],
): Promise<boolean> {
  const entries = userValue("environments") ?? [];
  if (!Array.isArray(entries)) return false;
  try {
    await workspace
      .getConfiguration("cdpOrder")
      .update("environments", change(entries), ConfigurationTarget.Global);
    return true;
  } catch {
    return false;
  }
}

function isNamed(entry: unknown, name: string): boolean {
  return (
    typeof entry === "object" &&
    entry !== null &&
    "name" in entry &&
    typeof entry.name === "string" &&
    sameName(entry.name, name)
  );
}

function freeName(wish: string, taken: readonly Environment[]): string {
  let name = wish;
  for (let count = 2; validateName(name, taken) !== undefined; count += 1)
    name = `${wish} ${count}`;
  return name;
}
