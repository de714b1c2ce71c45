/** The language server as a Node process: `node dist/server.js --stdio`. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./server";

startServer(createConnection(ProposedFeatures.all), {
  features: () => import("./language/features"),
});
