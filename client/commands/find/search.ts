import { workspace } from "vscode";
import { showFailure } from "../../dialogs/find/show-failure";
import type { Search, SearchFailure } from "../../dialogs/find/result-step";
import type { Environment } from "../../environments/environment";
import { find } from "../../live/find";
import { openReader, type ReaderResult } from "../../live/reader";
import type { Destination } from "../../send/outcome";
import { askAndStoreCredentials } from "../environments/set-credentials";
import { runAction } from "../run-action";
import type { Services } from "../services";

export type SearchServices = Pick<Services, "credentials" | "exchange">;

/** Opens an environment for reading; asks for credentials if they are missing. */
export function openEnvironment(
  services: SearchServices,
  destination: Destination,
): Promise<ReaderResult> {
  return openReader(
    {
      isTrusted: () => workspace.isTrusted,
      findCredentials: services.credentials.find,
      askCredentials: (environment) =>
        askAndStoreCredentials(services, environment),
      sendRequest: services.exchange,
    },
    destination.environment,
  );
}

/** The search that the dialogs use. */
export function searchIn(
  services: SearchServices,
  destination: Destination,
): Search {
  const { environment } = destination;
  return async () => {
    const opened = await openEnvironment(services, destination);
    if (!opened.ok) return opened;
    return {
      ok: true,
      find: (query, signal, page) =>
        find(opened.get(signal), environment.baseUrl, query, page),
      notifyFailure: (failure) => void notifyFailure(failure, environment),
    };
  };
}

/** Shows what went wrong, and runs the action that the user selects. */
export async function notifyFailure(
  failure: SearchFailure,
  environment?: Environment,
): Promise<void> {
  const action = await showFailure(failure, environment);
  if (action !== undefined) await runAction(action, environment);
}
