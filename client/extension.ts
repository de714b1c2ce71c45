import { commands, Uri, window, type ExtensionContext } from "vscode";
import { SandboxRunner } from "./commands/environments/sandbox-runner";
import { reportAbandoned } from "./commands/history/report-abandoned";
import { registerCommands } from "./commands/register-commands";
import { loggedExchange } from "./commands/send/logged-exchange";
import {
  credentialStore,
  withSandboxCredentials,
} from "./environments/credential-store";
import { EnvironmentStore } from "./environments/environment-store";
import { environmentsError } from "./environments/environments-error";
import { startLanguageServer } from "./language-client/language-server";
import { serverProcess } from "./language-client/server-process";
import { offerRename } from "./payloads/offer-rename";
import { WorkspaceProblems } from "./payloads/workspace-problems";
import { openHistory } from "./send/history/history";
import { seenResources } from "./send/seen";
import { reportInvalidSettings } from "./settings/report-invalid-settings";
import { currentUserSettings } from "./settings/user-value";
import { ComparisonDocuments } from "./views/comparison-documents";
import { problemDocuments, showProblemDocuments } from "./views/documentation";
import { EntryDocuments } from "./views/entry-documents";
import { showKindStatus } from "./views/kind-status";
import { showLens } from "./views/lens";
import { showMilestones } from "./views/milestones";
import { PlanComparisons } from "./views/plan-comparisons";
import { PlanView } from "./views/plan-view";
import { RefusalProblems } from "./views/refusal-problems";
import { ResponseDocuments } from "./views/response-documents";
import { showStatusBar } from "./views/status-bar";
import { showUpdates } from "./views/updates-tree";

let stop: (() => Promise<unknown>) | undefined;

/** Puts the parts together; waits for nothing and exports nothing to other extensions. */
export function activate(context: ExtensionContext): void {
  const inStorage = (name: string) =>
    Uri.joinPath(context.globalStorageUri, name).fsPath;
  const { version } = context.extension.packageJSON as { version: string };
  const historyFolder = inStorage("history");

  const log = window.createOutputChannel("CDP Order", { log: true });
  const environments = new EnvironmentStore(context.workspaceState);
  const server = startLanguageServer(
    serverProcess({
      module: context.asAbsolutePath("dist/server.js"),
      cacheRoot: inStorage("compile-cache"),
      version,
    }),
    {
      documentation: problemDocuments,
      environments: () =>
        environments.current().environments.map(({ name }) => name),
    },
  );
  const keepDays = () => currentUserSettings().historyDays;
  const history = openHistory(historyFolder, {
    keepBodies: () => currentUserSettings().keepBodies,
    keepDays,
  });
  const workspaceProblems = new WorkspaceProblems(server.check);
  const updates = showUpdates(history, historyFolder, keepDays);
  const services = {
    extension: context.extension,
    memento: context.globalState,
    log,
    server,
    environments,
    credentials: withSandboxCredentials(
      credentialStore(context.secrets),
      () => environments.sandbox,
    ),
    sandbox: new SandboxRunner(),
    exchange: loggedExchange(log),
    history,
    seen: seenResources(inStorage("seen")),
    workspaceProblems,
    comparisons: new ComparisonDocuments(),
    entries: new EntryDocuments(),
    plan: new PlanView(),
    planComparisons: new PlanComparisons(),
    refusals: new RefusalProblems(server.locate),
    responses: new ResponseDocuments(),
    updates,
  };

  context.subscriptions.push(
    log,
    environments,
    environments.onDidChange(server.environmentsChanged),
    environments.onDidChange(() => workspaceProblems.recheckAll()),
    workspaceProblems,
    services.comparisons,
    services.entries,
    services.plan,
    services.planComparisons,
    services.refusals,
    services.responses,
    updates.disposable,
    showProblemDocuments(context.extensionUri),
    offerRename(context.workspaceState),
    showMilestones(history, historyFolder, environments),
    showStatusBar(environments),
    showLens(environments, server.describe),
    showKindStatus(server.describe),
    reportInvalidSettings(() =>
      environmentsError(environments.current().errors),
    ),
    registerCommands(services),
  );
  // Folders have "Send Several Payloads…" in their menu only where payloads are edited.
  void commands.executeCommand("setContext", "cdpOrder.isActive", true);
  void history.removeOld();
  void reportAbandoned(services);
  stop = () => Promise.all([server.stop(), services.sandbox.stop()]);
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
