import { commands, Uri, window, type ExtensionContext } from "vscode";
import { activateLanguage } from "./activate-language";
import { registerCommands } from "./commands/register-commands";
import { copyPayloadAsCurl } from "./commands/web/copy-as-curl";
import { refusedCommands } from "./commands/web/refused-commands";
import { startLanguageServer } from "./language-client/language-server";
import { serverWorker } from "./language-client/server-worker.web";
import { showCopyLens } from "./views/copy-lens";
import { problemDocuments } from "./views/documentation";

let stop: (() => Promise<void>) | undefined;

/** In a browser, which sends nothing: no environment is read, and no secret. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist/web/server.js");
  const server = startLanguageServer(serverWorker(script), {
    documentation: problemDocuments,
  });
  const services = activateLanguage(context, server);
  context.subscriptions.push(
    showCopyLens(server.describe),
    window.registerTreeDataProvider<never>("cdpOrder.updates", {
      getChildren: () => [],
      getTreeItem: (row) => row,
    }),
    registerCommands({
      ...refusedCommands(),
      copyAsCurl: (uri) => copyPayloadAsCurl(services, uri),
    }),
  );
  // "Convert Payloads to v2.1…" is enabled by the first.
  for (const key of ["cdpOrder.isActive", "cdpOrder.inBrowser"])
    void commands.executeCommand("setContext", key, true);
  stop = () => server.stop();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
