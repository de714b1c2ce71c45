import { window, type ExtensionContext } from "vscode";
import { languageCommands } from "./commands/language-commands";
import { registerCommands } from "./commands/register-commands";
import type { LanguageServices } from "./commands/language-services";
import type { LanguageServer } from "./language-client/language-server";
import type { ReadFile } from "./payloads/file-text";
import type { IsLocked } from "./payloads/is-read-only";
import { offerRename } from "./payloads/offer-rename";
import { WorkspaceProblems } from "./payloads/workspace-problems";
import { showProblemDocuments } from "./views/documentation";
import { showKindStatus } from "./views/kind-status";

/** What Node knows of files on the machine, where there is one. */
interface LocalFiles {
  /** A faster way than VS Code's own. */
  readonly readFile: ReadFile;
  readonly isLocked: IsLocked;
}

/** Puts together what needs neither the network nor Node. */
export function activateLanguage(
  context: ExtensionContext,
  server: LanguageServer,
  localFiles?: LocalFiles,
): LanguageServices {
  const services = {
    extension: context.extension,
    memento: context.globalState,
    log: window.createOutputChannel("CDP Order", { log: true }),
    server,
    isLocked: localFiles?.isLocked ?? (() => Promise.resolve(false)),
    workspaceProblems: new WorkspaceProblems(
      server.check,
      localFiles?.readFile,
    ),
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
