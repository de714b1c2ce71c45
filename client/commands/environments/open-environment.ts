import { workspace } from "vscode";
import { showFailure } from "../../dialogs/find/show-failure";
import type { SearchFailure } from "../../dialogs/find/result-step";
import type { Environment } from "../../environments/environment";
import { openReader, type ReaderResult } from "../../live/reader";
import type { Destination } from "../../send/outcome";
import { runAction } from "../run-action";
import type { Services } from "../services";
import { askAndStoreCredentials } from "./set-credentials";

/** Opens an environment for reading; asks for credentials if they are missing. */
export function openEnvironment(
  services: Pick<Services, "credentials" | "exchange">,
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

/** Shows what went wrong, and runs the action that the user selects. */
export async function notifyFailure(
  failure: SearchFailure,
  environment?: Environment,
): Promise<void> {
  const action = await showFailure(failure, environment);
  if (action !== undefined) await runAction(action, environment);
}
