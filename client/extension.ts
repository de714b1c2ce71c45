import {
  commands,
  Disposable,
  Uri,
  window,
  type ExtensionContext,
} from "vscode";
import { activateLanguage } from "./activate-language";
import type { ActiveSending } from "./activate-sending";
import { registerCommands } from "./commands/register-commands";
import { sendingCommandNames } from "./commands/sending-command-names";
import { EnvironmentStore } from "./environments/environment-store";
import { environmentsError } from "./environments/environments-error";
import { startLanguageServer } from "./language-client/language-server";
import { serverProcess } from "./language-client/server-process";
import { isLocked } from "./payloads/is-locked";
import { onFirstEntry } from "./send/history/first-entry";
import { readLocalFile } from "./payloads/read-local-file";
import { reportInvalidSettings } from "./settings/report-invalid-settings";
import { lazyTree } from "./ui/lazy-tree";
import { problemDocuments } from "./views/documentation";
import { showLens } from "./views/lens";
import { showEnvironmentMilestone } from "./views/milestones";
import { showStatusBar } from "./views/status-bar";
import { hasUpdateDocument } from "./views/update-documents";
import type { UpdatesRow } from "./views/updates-tree";

let stop: (() => Promise<unknown>) | undefined;

/** Puts the parts together; waits for nothing and exports nothing to other extensions. */
export function activate(context: ExtensionContext): void {
  const inStorage = (name: string) =>
    Uri.joinPath(context.globalStorageUri, name).fsPath;
  const { version } = context.extension.packageJSON as { version: string };
  const historyFolder = inStorage("history");

  const environments = new EnvironmentStore(context.workspaceState);
  // First of all: a process takes longer to start than all that follows.
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
  const services = activateLanguage(context, server, {
    readFile: readLocalFile,
    isLocked,
  });

  let loaded: Promise<ActiveSending> | undefined;
  const sending = (): Promise<ActiveSending> =>
    (loaded ??= import("./activate-sending").then(({ activateSending }) =>
      activateSending(context, {
        ...services,
        ...{ environments, updatesView, historyFolder },
        seenFolder: inStorage("seen"),
      }),
    ));
  const updatesView = window.createTreeView<UpdatesRow>("cdpOrder.updates", {
    treeDataProvider: lazyTree(async () => (await sending()).updates),
  });

  context.subscriptions.push(
    environments,
    environments.onDidChange(server.environmentsChanged),
    environments.onDidChange(() => services.workspaceProblems.recheckAll()),
    updatesView,
    showEnvironmentMilestone(environments),
    showStatusBar(environments),
    showLens(environments, server.describe),
    reportInvalidSettings(() =>
      environmentsError(environments.current().errors),
    ),
    registerCommands(
      Object.fromEntries(
        sendingCommandNames.map((name) => [
          name,
          async (first: unknown, second: unknown) =>
            (await sending()).commands[name](first, second),
        ]),
      ),
    ),
    // Earlier windows may have left updates in progress, and tabs.
    new Disposable(
      onFirstEntry(historyFolder, afterFirstProblemsMs, () => void sending()),
    ),
  );
  if (hasUpdateDocument()) void sending();
  // Folders have "Send Several Payloads…" in their menu only where payloads are edited.
  void commands.executeCommand("setContext", "cdpOrder.isActive", true);
  stop = async () =>
    Promise.all([server.stop(), loaded?.then((one) => one.stop())]);
}

/** When the first problems are usually shown. */
const afterFirstProblemsMs = 2000;

export async function deactivate(): Promise<void> {
  await stop?.();
}
