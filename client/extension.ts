import { commands, Uri, window, type ExtensionContext } from "vscode";
import { copyPayloadAsCurl } from "./commands/send/copy-as-curl";
import { environmentCommands } from "./commands/environments/environments";
import {
  credentialStore,
  withSandboxCredentials,
} from "./environments/credential-store";
import { EnvironmentStore } from "./environments/environment-store";
import { sandboxCommand } from "./commands/environments/start-sandbox";
import { historyCommands } from "./commands/history/history";
import { findCommands } from "./commands/find/find";
import { startLanguageServer } from "./language-client/language-server";
import { loggedExchange } from "./commands/send/logged-exchange";
import { manyCommands } from "./commands/send/send-many";
import { checkAll } from "./commands/payloads/check-all";
import { showKindStatus } from "./views/kind-status";
import { newPayload } from "./payloads/new-payload";
import { pasteResponse } from "./commands/payloads/paste-response";
import { pinKind } from "./commands/payloads/pin-kind";
import { WorkspaceProblems } from "./payloads/workspace-problems";
import { presentReport } from "./commands/send/show-report";
import { createKeyedLock } from "./async/keyed-lock";
import { createSending } from "./send/flow";
import { openHistory } from "./send/history/history";
import { seenResources } from "./send/seen";
import { sendCommands, type SendCommands } from "./commands/send/send";
import { sendPorts } from "./commands/send/ports";
import { parseUserSettings } from "./settings/user-settings";
import { reportInvalidSettings } from "./settings/report-invalid-settings";
import { offers, remedies } from "./commands/send/run-action";
import { turnOffProblem } from "./commands/payloads/turn-off-problem";
import { userValue } from "./settings/user-value";
import { ResponseDocuments } from "./views/response-documents";
import { ComparisonDocuments } from "./views/comparison-documents";
import { showLens } from "./views/lens";
import { RefusalProblems } from "./views/refusal-problems";
import { showStatusBar } from "./views/status-bar";

let stop: (() => Promise<unknown>) | undefined;

/** Puts the parts together; waits for nothing and offers nothing to other extensions. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("CDP Order", { log: true });
  const answers = new ResponseDocuments();
  const changes = new ComparisonDocuments();
  const inStorage = (name: string) =>
    Uri.joinPath(context.globalStorageUri, name).fsPath;
  const folder = inStorage("history");
  const history = openHistory(folder, {
    keepBodies: () => parseUserSettings(userValue).keepBodies,
  });
  const seen = seenResources(inStorage("seen"));
  const store = new EnvironmentStore(context.workspaceState);
  const credentials = withSandboxCredentials(
    credentialStore(context.secrets),
    () => store.sandbox,
  );
  const { version } = context.extension.packageJSON as { version: string };
  const server = startLanguageServer(
    {
      module: context.asAbsolutePath("dist/server.js"),
      cacheRoot: inStorage("compile-cache"),
      version,
    },
    () => store.current().environments.map(({ name }) => name),
  );
  const refusals = new RefusalProblems(server.locate);
  const sandbox = sandboxCommand(store);
  const environments = environmentCommands(store, credentials, sandbox);
  const workspaceProblems = new WorkspaceProblems(server.check);

  const showLog = () => {
    log.show(true);
  };
  const runRecoveryAction = remedies({ environments, server, showLog });
  const runOutcomeAction = offers({
    sending: () => sending,
    changes,
    runRecoveryAction,
  });

  const exchange = loggedExchange(log);
  const parts = { server, store, credentials, environments, exchange };
  const finding = findCommands({ ...parts, seen, runRecoveryAction });
  const { askTarget } = finding;
  const ports = sendPorts({ ...parts, history, seen, changes, askTarget });
  const lock = createKeyedLock();
  const present = presentReport(answers, runOutcomeAction);
  const sending: SendCommands = sendCommands({
    sending: createSending(ports, lock),
    changes,
    refusals,
    present,
  });

  context.subscriptions.push(
    log,
    answers,
    changes,
    refusals,
    store,
    store.onDidChange(server.environmentsChanged),
    store.onDidChange(() => workspaceProblems.recheckAll()),
    reportInvalidSettings(),
    showStatusBar(store),
    showLens(store, server.describe),
    showKindStatus(server.describe),
    workspaceProblems,
    historyCommands({ history, folder, ...sending }),
    manyCommands({
      ...{ ports, exchange, lock, present, refusals, runRecoveryAction },
    }),
    ...Object.entries({
      send: sending.send,
      preview: sending.preview,
      undoShown: sending.undoShown,
      copyAsCurl: copyPayloadAsCurl(ports),
      findOrder: finding.findOrder,
      retrieve: finding.retrieve,
      addEnvironment: environments.add,
      selectEnvironment: environments.select,
      setCredentials: () => environments.setCredentials(),
      removeEnvironment: environments.remove,
      startSandbox: sandbox.start,
      newPayload,
      pasteAnswer: () => pasteResponse(server.payloadOfAnswer),
      checkAll: () => checkAll(workspaceProblems),
      pinKind: () => pinKind(server.pin),
      showLog,
      restartServer: server.restart,
      turnOffProblem,
    }).map(([name, run]) => commands.registerCommand(`cdpOrder.${name}`, run)),
  );
  stop = () => Promise.all([server.stop(), sandbox.stop()]);
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
