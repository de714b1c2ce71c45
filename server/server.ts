import type { Connection } from "vscode-languageserver";
import { createDocuments } from "./documents";
import { createGuard } from "./guard";
import { registerCodeActions } from "./handlers/code-actions";
import { registerConfiguration } from "./handlers/configuration";
import { registerCustomRequests } from "./handlers/custom-requests";
import { registerDiagnostics } from "./handlers/diagnostics";
import { registerFeatures } from "./handlers/features";
import type { ServerContext } from "./handlers/server-context";
import { createSession } from "./session";

/** Decides nothing. */
export function startServer(
  connection: Connection,
  platform: Pick<ServerContext, "check" | "loadFeatures" | "nextTurn">,
): void {
  const session = createSession();
  const guard = createGuard(connection.console);
  const documents = createDocuments(session, platform.check, guard);
  const server: ServerContext = {
    connection,
    session,
    documents,
    guard,
    ...platform,
  };
  const diagnostics = registerDiagnostics(server);
  registerConfiguration(server, diagnostics.refresh);
  registerFeatures(server);
  registerCodeActions(server);
  registerCustomRequests(server, diagnostics);
  connection.onShutdown(guard.shutdown);
  documents.listen(connection);
  connection.listen();
}
