import { workspace } from "vscode";
import type { EnvironmentCommands } from "../environments/environments";
import type { CredentialStore } from "../../environments/credential-store";
import type { Environment } from "../../environments/environment";
import type { LoggedExchange } from "../send/logged-exchange";
import { find } from "../../live/find";
import { openReader, type OpenedReader } from "../../live/reader";
import type { RecoveryAction } from "../../send/actions";
import type { Destination } from "../../send/outcome";
import { showFailure } from "../../dialogs/find/show-failure";
import type { SearchFailure, Search } from "../../dialogs/find/result-step";

/** Reads from environments, in VS Code. */
export interface Finder {
  readonly open: (destination: Destination) => Promise<OpenedReader>;
  readonly searchIn: (destination: Destination) => Search;
  /** Says what went wrong, and does what the user takes of what is offered. */
  readonly tell: (
    failure: SearchFailure,
    environment?: Environment,
  ) => Promise<void>;
}

export interface FinderParts {
  readonly credentials: CredentialStore;
  readonly environments: EnvironmentCommands;
  readonly exchange: LoggedExchange;
  readonly runRecoveryAction: RunRecoveryAction;
}

/** What a button of a notification does. */
export type RunRecoveryAction = (
  remedy: RecoveryAction,
  environment: Environment | undefined,
) => Promise<unknown>;

export function createFinder(parts: FinderParts): Finder {
  const { credentials, environments, exchange, runRecoveryAction } = parts;
  const open = (destination: Destination) =>
    openReader(
      {
        isTrusted: () => workspace.isTrusted,
        findCredentials: credentials.find,
        askCredentials: environments.setCredentials,
        exchange,
      },
      destination,
    );
  async function tell(failure: SearchFailure, environment?: Environment) {
    const remedy = await showFailure(failure, environment);
    if (remedy !== undefined) await runRecoveryAction(remedy, environment);
  }

  return {
    open,
    tell,
    searchIn: (destination) => async () => {
      const opened = await open(destination);
      if (opened.is === "closed") return opened;
      const { environment } = destination;
      return {
        is: "open",
        find: (query, signal, page) =>
          find(opened.get(signal), environment.baseUrl, query, page),
        tell: (failure) => void tell(failure, environment),
      };
    },
  };
}
