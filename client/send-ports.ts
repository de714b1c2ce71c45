import {
  ProgressLocation,
  window,
  workspace,
  type LogOutputChannel,
} from "vscode";
import type { EnvironmentCommands } from "./environments/commands";
import type { CredentialStore } from "./environments/credential-store";
import type { EnvironmentStore } from "./environments/environment-store";
import type { LanguageServer } from "./language";
import type { Exchange } from "./send/exchange";
import type { History } from "./send/history/history";
import { kindNames, updateName } from "./send/kind-names";
import { logLine } from "./send/log-line";
import type { About } from "./send/outcome";
import type { SendPorts } from "./send/ports";
import type { CdpRequest } from "./send/request";
import type { SeenResources } from "./send/seen";
import { exchange } from "./send/transport";
import { parseSendSettings } from "./settings";
import { userValue } from "./user-value";
import { askConfirmation } from "./views/confirmation-question";
import type { ChangesDocuments } from "./views/changes";
import { askTarget } from "./views/target-question";

/** What sending touches, in VS Code. */
export function sendPorts(parts: {
  readonly server: LanguageServer;
  readonly store: EnvironmentStore;
  readonly credentials: CredentialStore;
  readonly environments: EnvironmentCommands;
  readonly history: History;
  readonly seen: SeenResources;
  readonly changes: ChangesDocuments;
  readonly log: LogOutputChannel;
}): SendPorts {
  const { server, store, credentials, environments, log } = parts;
  const { history, seen, changes } = parts;
  const now = () => performance.now();
  return {
    isTrusted: () => workspace.isTrusted,
    prepare: server.prepare,
    prepareText: server.prepareText,
    payloadOfAnswer: server.payloadOfAnswer,
    environments: () => store.now(),
    askTarget,
    findCredentials: credentials.find,
    askCredentials: environments.setCredentials,
    confirmsTestUpdates: () => parseSendSettings(userValue).confirmTestUpdates,
    showChanges: changes.show,
    confirm: askConfirmation,
    async exchange(request, credentials, about) {
      const started = now();
      const ended = await cancellable(title(request, about), (signal) =>
        exchange(request, credentials, limits(), signal),
      );
      log.info(
        logLine({
          request,
          exchange: ended,
          environment: about.environment,
          milliseconds: now() - started,
        }),
      );
      return ended;
    },
    seen,
    history,
    now,
  };
}

function title({ method }: CdpRequest, { environment, kind }: About): string {
  return method === "GET"
    ? `Retrieving the ${kindNames[kind]} from ${environment.name}…`
    : `Sending the ${updateName(kind)} to ${environment.name}…`;
}

function limits() {
  return {
    connectMs: 10_000,
    exchangeMs: parseSendSettings(userValue).requestTimeoutMs,
    answerBytes: 8 * 1024 * 1024,
  };
}

/** Progress, with its Cancel, is worth showing for an exchange that lasts. */
const progressAfterMs = 300;

async function cancellable(
  title: string,
  work: (signal: AbortSignal) => Promise<Exchange>,
): Promise<Exchange> {
  const aborting = new AbortController();
  const done = work(aborting.signal);
  const showing = setTimeout(() => {
    void window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (_progress, cancellation) => {
        cancellation.onCancellationRequested(() => {
          aborting.abort();
        });
        return done;
      },
    );
  }, progressAfterMs);
  return done.finally(() => {
    clearTimeout(showing);
  });
}
