import type { ClientCapabilities } from "vscode-languageserver";
import type { CheckContext } from "./check/context";
import { parseSettings, type Settings } from "./check/settings";

/** The client, as known from `initialize` on: the one owner of settings and environments. */
export interface Session {
  readonly capabilities: ClientCapabilities;
  /** The client's commands, by the names that it gave. */
  readonly commands: Commands;
  /** The beginning of the URI of each problem code's page, if the client has such pages. */
  readonly documentation: string | undefined;
  /** Whether the client opens settings when it is asked to. */
  readonly opensSettings: boolean;
  /** Those of one document: where the client has none for it, the same as for all. */
  settingsOf(uri: string): Settings;
  /** For a check at this moment. */
  checkContext(): CheckContext & { readonly now: number };
  /** Another number after each change of settings or environments: problems of an earlier one are stale. */
  readonly revision: number;
  initialize(client: Client): void;
  /** Returns whether other ones count now. */
  setSettings(settings: Settings): boolean;
  /** Returns whether other ones count for it now. What is absent is as for all documents. */
  setDocumentSettings(
    uri: string,
    settings: Partial<Settings> | undefined,
  ): boolean;
  /** @param names of all environments; `undefined` where the client does not tell them */
  setEnvironments(names: readonly string[] | undefined): void;
}

interface Client {
  readonly capabilities: ClientCapabilities;
  readonly commands: Commands;
  readonly documentation: string | undefined;
  readonly opensSettings: boolean;
  readonly settings: Settings;
  readonly environments: readonly string[] | undefined;
}

interface Commands {
  readonly suggestCommand: string | undefined;
  readonly turnOffCommand: string | undefined;
  readonly documentationCommand: string | undefined;
  readonly convertCommand: string | undefined;
}

export function createSession(): Session {
  let client: Client = {
    capabilities: {},
    commands: {
      suggestCommand: undefined,
      turnOffCommand: undefined,
      documentationCommand: undefined,
      convertCommand: undefined,
    },
    documentation: undefined,
    opensSettings: false,
    settings: parseSettings(undefined),
    environments: undefined,
  };
  const byUri = new Map<string, Partial<Settings>>();
  let revision = 0;
  const update = (change: Partial<Client>) => {
    client = { ...client, ...change };
    revision++;
  };
  const settingsOf = (uri: string): Settings => ({
    ...client.settings,
    ...byUri.get(uri),
  });
  return {
    get capabilities() {
      return client.capabilities;
    },
    get commands() {
      return client.commands;
    },
    get documentation() {
      return client.documentation;
    },
    get opensSettings() {
      return client.opensSettings;
    },
    settingsOf,
    checkContext() {
      const { environments } = client;
      return { now: Date.now(), ...(environments && { environments }) };
    },
    get revision() {
      return revision;
    },
    initialize: update,
    setSettings(settings) {
      const isChanged = !areEqual(client.settings, settings);
      if (isChanged) update({ settings });
      return isChanged;
    },
    setDocumentSettings(uri, settings) {
      const before = settingsOf(uri);
      if (settings) byUri.set(uri, settings);
      else byUri.delete(uri);
      const isChanged = !areEqual(before, settingsOf(uri));
      if (isChanged) revision++;
      return isChanged;
    },
    setEnvironments(environments) {
      update({ environments });
    },
  };
}

function areEqual(one: Settings, other: Settings): boolean {
  const [a, b] = [one, other].map(({ problems, currencyNames = true }) =>
    JSON.stringify([problems, currencyNames]),
  );
  return a === b;
}
