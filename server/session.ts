import type { ClientCapabilities } from "vscode-languageserver-protocol";
import { createDocuments, type Documents } from "./documents";
import type { Settings } from "./check/settings";
import { parseSettings } from "./check/settings";

/** What the server knows of its client, from `initialize` on. */
export interface Session {
  /** Each version of each document, read and checked once. */
  readonly documents: Documents;
  readonly settings: Settings;
  /** The names of all environments; `undefined` where the client does not tell them. */
  readonly environments: readonly string[] | undefined;
  readonly capabilities: ClientCapabilities;
  /** The client's commands, by the names that it gave. */
  readonly commands: Commands;
  configure(settings: Settings): void;
  knowEnvironments(names: readonly string[] | undefined): void;
  meet(capabilities: ClientCapabilities, commands: Commands): void;
}

interface Commands {
  readonly suggestCommand: string | undefined;
  readonly turnOffCommand: string | undefined;
}

export function createSession(): Session {
  let settings = parseSettings(undefined);
  const documents = createDocuments(settings);
  let environments: readonly string[] | undefined;
  let capabilities: ClientCapabilities = {};
  let commands: Commands = {
    suggestCommand: undefined,
    turnOffCommand: undefined,
  };
  return {
    documents,
    get settings() {
      return settings;
    },
    get environments() {
      return environments;
    },
    get capabilities() {
      return capabilities;
    },
    get commands() {
      return commands;
    },
    configure(next) {
      settings = next;
      documents.configure(next);
    },
    knowEnvironments(names) {
      environments = names;
      documents.knowEnvironments(names);
    },
    meet(known, given) {
      capabilities = known;
      commands = given;
    },
  };
}
