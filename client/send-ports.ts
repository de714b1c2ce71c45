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
import { confirmationText } from "./send/confirmation";
import type { Exchange } from "./send/exchange";
import { updateName } from "./send/kind-names";
import { logLine } from "./send/log-line";
import type { SendPorts } from "./send/ports";
import { exchange } from "./send/transport";
import { parseSendSettings } from "./settings";
import { userValue } from "./user-value";
import { askTarget } from "./views/target-question";

/** What sending touches, in VS Code. */
export function sendPorts(parts: {
  readonly server: LanguageServer;
  readonly store: EnvironmentStore;
  readonly credentials: CredentialStore;
  readonly environments: EnvironmentCommands;
  readonly log: LogOutputChannel;
}): SendPorts {
  const { server, store, credentials, environments, log } = parts;
  return {
    isTrusted: () => workspace.isTrusted,
    prepare: server.prepare,
    environments: () => store.now(),
    askTarget,
    findCredentials: credentials.find,
    askCredentials: environments.setCredentials,
    confirmsTestUpdates: () => parseSendSettings(userValue).confirmTestUpdates,
    async confirm(confirmation) {
      const { message, detail } = confirmationText(confirmation);
      const agree = "Send Update";
      return (
        (await window.showWarningMessage(
          message,
          { modal: true, detail },
          agree,
        )) === agree
      );
    },
    exchange: async (request, credentials, { environment, kind }) =>
      cancellable(
        `Sending the ${updateName(kind)} to ${environment.name}…`,
        (signal) => exchange(request, credentials, limits(), signal),
      ),
    log: (record) => {
      log.info(logLine(record));
    },
    now: () => performance.now(),
  };
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
