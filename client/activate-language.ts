import { window, type ExtensionContext } from "vscode";
import { languageCommands } from "./commands/language-commands";
import { registerCommands } from "./commands/register-commands";
import type { LanguageServices } from "./commands/services";
import type { LanguageServer } from "./language-client/language-server";
import type { ReadFile } from "./payloads/file-text";
import { offerRename } from "./payloads/offer-rename";
import { WorkspaceProblems } from "./payloads/workspace-problems";
import { showProblemDocuments } from "./views/documentation";
import { showKindStatus } from "./views/kind-status";

/**
 * Puts together what needs neither the network nor Node.
 * @param readFile a faster way than VS Code's own, if there is one
 */
export function activateLanguage(
  context: ExtensionContext,
  server: LanguageServer,
  readFile?: ReadFile,
): LanguageServices {
  const services = {
    extension: context.extension,
    memento: context.globalState,
    log: window.createOutputChannel("CDP Order", { log: true }),
    server,
    workspaceProblems: new WorkspaceProblems(server.check, readFile),
  };
  context.subscriptions.push(
    services.log,
    services.workspaceProblems,
    showProblemDocuments(context.extensionUri),
    offerRename(context.workspaceState),
    showKindStatus(server.describe),
    registerCommands(languageCommands(services)),
  );
  return services;
}
