import { commands } from "vscode";
import { showDocumentation } from "./documentation/show-documentation";
import { checkAll } from "./payloads/check-all";
import { convertPayload, convertPayloads } from "./payloads/convert-to-v21";
import { newPayload } from "./payloads/new-payload";
import { pasteResponse } from "./payloads/paste-response";
import { pinKind } from "./payloads/pin-kind";
import { turnOffProblem } from "./payloads/turn-off-problem";
import type { CommandHandler } from "./register-commands";
import type { LanguageServices } from "./language-services";

/** The commands of package.json that need no network, and those that the language server runs. */
export function languageCommands(
  services: LanguageServices,
): Readonly<Record<string, CommandHandler>> {
  const { extension, log, server } = services;
  return {
    newPayload: () => newPayload(),
    pasteAnswer: () => pasteResponse(services),
    checkAll: () => checkAll(services),
    pinKind: () => pinKind(services),
    convertToV21: (uri) => convertPayload(services, uri),
    convertPayloadsToV21: () => convertPayloads(services),
    turnOffProblem,
    openWalkthrough: () =>
      commands.executeCommand(
        "workbench.action.openWalkthrough",
        `${extension.id}#getStarted`,
      ),
    showDocumentation: (code) => showDocumentation(services, code),
    showLog: () => {
      log.show(true);
    },
    restartServer: () => server.restart(),
  };
}
