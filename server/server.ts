import type { MessageConnection } from "vscode-jsonrpc";
import { serveFeatures } from "./handlers/features";
import type { LoadFeatures } from "./handlers/on-document-request";
import { serveOurs } from "./handlers/custom-requests";
import { serveProblems } from "./handlers/diagnostics";
import { serveSettings } from "./handlers/configuration";
import { createSession } from "./session";

/** What the process gives the server. */
export interface Runtime {
  /** What no start and no keystroke needs; loaded when first asked for. */
  readonly features: LoadFeatures;
  readonly exit: (code: number) => void;
}

/** Decides nothing. A handler that throws answers with an error, and the server goes on. */
export function startServer(
  connection: MessageConnection,
  { features, exit }: Runtime,
): void {
  const session = createSession();
  const problems = serveProblems(connection, session);
  serveSettings(connection, session, problems.refresh);
  serveFeatures(connection, session, problems.open, features);
  serveOurs(connection, session, problems, features);

  let isDown = false;
  connection.onRequest("shutdown", () => {
    isDown = true;
    return null;
  });
  connection.onNotification("exit", () => {
    exit(isDown ? 0 : 1);
  });
  connection.listen();
}
