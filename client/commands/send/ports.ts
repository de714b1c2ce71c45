import { workspace } from "vscode";
import type { EnvironmentCommands } from "../environments/environments";
import type { CredentialStore } from "../../environments/credential-store";
import type { EnvironmentStore } from "../../environments/environment-store";
import type { LanguageServer } from "../../language-client/language-server";
import type { LoggedExchange } from "./logged-exchange";
import type { History } from "../../send/history/history";
import { kindNames, updateName } from "../../../cdp/kinds";
import type { Destination } from "../../send/outcome";
import type { SendPorts } from "../../send/ports";
import type { CdpRequest } from "../../http/request";
import type { SeenResources } from "../../send/seen";
import { parseUserSettings } from "../../settings/user-settings";
import { userValue } from "../../settings/user-value";
import { confirmUpdate } from "../../dialogs/confirm";
import type { ComparisonDocuments } from "../../views/comparison-documents";
import { withDelayedProgress } from "../../ui/progress";

/** What sending touches, in VS Code. */
export function sendPorts(parts: {
  readonly server: LanguageServer;
  readonly store: EnvironmentStore;
  readonly credentials: CredentialStore;
  readonly environments: EnvironmentCommands;
  readonly history: History;
  readonly seen: SeenResources;
  readonly changes: ComparisonDocuments;
  readonly askTarget: SendPorts["askTarget"];
  readonly exchange: LoggedExchange;
}): SendPorts {
  const { server, store, credentials, environments } = parts;
  const { history, seen, changes, askTarget, exchange } = parts;
  return {
    isTrusted: () => workspace.isTrusted,
    prepare: server.prepare,
    prepareText: server.prepareText,
    payloadOfAnswer: server.payloadOfAnswer,
    environments: () => store.current(),
    askTarget,
    findCredentials: credentials.find,
    askCredentials: environments.setCredentials,
    confirmsTestUpdates: () => parseUserSettings(userValue).confirmTestUpdates,
    showChanges: changes.show,
    confirm: confirmUpdate,
    exchange: (request, credentials, destination) =>
      withDelayedProgress(title(request, destination), (signal) =>
        exchange(request, credentials, destination.environment, signal),
      ),
    seen,
    history,
    now: () => performance.now(),
  };
}

function title(
  { method }: CdpRequest,
  { environment, kind }: Destination,
): string {
  return method === "GET"
    ? `Retrieving the ${kindNames[kind]} from ${environment.name}…`
    : `Sending the ${updateName(kind)} to ${environment.name}…`;
}
