import { workspace } from "vscode";
import { confirmUpdate } from "../../dialogs/confirm";
import type { HttpRequest } from "../../http/http-request";
import type { Destination } from "../../send/outcome";
import type { SendPorts } from "../../send/dialogs";
import { currentUserSettings } from "../../settings/user-value";
import { withDelayedProgress } from "../../ui/progress";
import { selectEnvironment } from "../environments/select-environment";
import { askAndStoreCredentials } from "../environments/set-credentials";
import { askTargetIn } from "../find/ask-target";
import { messages } from "../messages/send";
import type { Services } from "../services";

/** The ports of sending, in VS Code. */
export function sendPorts(services: Services): SendPorts {
  const { server, environments, credentials, exchange } = services;
  const { history, seen, comparisons } = services;
  return {
    isTrusted: () => workspace.isTrusted,
    prepare: server.prepare,
    prepareText: server.prepareText,
    payloadOfResponse: server.payloadOfResponse,
    insert: server.insert,
    environments: () => environments.current(),
    askEnvironment: () => selectEnvironment(services),
    askTarget: askTargetIn(services),
    findCredentials: credentials.find,
    askCredentials: (environment) =>
      askAndStoreCredentials(services, environment),
    confirmsTestUpdates: () => currentUserSettings().confirmTestUpdates,
    showChanges: comparisons.show,
    confirm: confirmUpdate,
    sendRequest: (request, secrets, destination) =>
      withDelayedProgress(title(request, destination), (signal) =>
        exchange(request, secrets, destination.environment, signal),
      ),
    seen,
    history,
    now: () => performance.now(),
  };
}

function title(
  { method }: HttpRequest,
  { environment, kind }: Destination,
): string {
  return method === "GET"
    ? messages.retrieving(kind, environment.name)
    : messages.sending(kind, environment.name);
}
