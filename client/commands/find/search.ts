import { workspace } from "vscode";
import type { EnvironmentCommands } from "../environments/environments";
import type { CredentialStore } from "../../environments/credential-store";
import type { Environment } from "../../environments/environment";
import type { LoggedExchange } from "../send/logged-exchange";
import { find } from "../../live/find";
import { openReader, type OpenedReader } from "../../live/reader";
import type { Remedy } from "../../send/offers";
import type { About } from "../../send/outcome";
import { showFailure } from "../../dialogs/find/show-failure";
import type { SearchFailure, Search } from "../../dialogs/find/result-step";

/** Reads from environments, in VS Code. */
export interface Finder {
  readonly open: (about: About) => Promise<OpenedReader>;
  readonly searchIn: (about: About) => Search;
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
  readonly takeRemedy: TakeRemedy;
}

/** What a button of a notification does. */
export type TakeRemedy = (
  remedy: Remedy,
  environment: Environment | undefined,
) => Promise<unknown>;

export function createFinder(parts: FinderParts): Finder {
  const { credentials, environments, exchange, takeRemedy } = parts;
  const open = (about: About) =>
    openReader(
      {
        isTrusted: () => workspace.isTrusted,
        findCredentials: credentials.find,
        askCredentials: environments.setCredentials,
        exchange,
      },
      about,
    );
  async function tell(failure: SearchFailure, environment?: Environment) {
    const remedy = await showFailure(failure, environment);
    if (remedy !== undefined) await takeRemedy(remedy, environment);
  }

  return {
    open,
    tell,
    searchIn: (about) => async () => {
      const opened = await open(about);
      if (opened.is === "closed") return opened;
      const { environment } = about;
      return {
        is: "open",
        find: (wanted, signal, page) =>
          find(opened.get(signal), environment.baseUrl, wanted, page),
        tell: (failure) => void tell(failure, environment),
      };
    },
  };
}
