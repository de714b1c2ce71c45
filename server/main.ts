/** The language server as a Node process: `node dist/server.js --stdio` or, for VS Code, `--node-ipc`. */
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
} from "vscode-jsonrpc/node";
import type * as Features from "./language/features";
import { startServer } from "./server";
import { WholeMessageWriter } from "./whole-message-writer";

const connection = process.argv.includes("--node-ipc")
  ? createMessageConnection(
      new IPCMessageReader(process),
      new IPCMessageWriter(process),
    )
  : process.argv.includes("--stdio")
    ? createMessageConnection(
        new StreamMessageReader(process.stdin),
        new WholeMessageWriter(process.stdout),
      )
    : undefined;

let features: Promise<typeof Features> | undefined;

if (connection) {
  // Whoever started the server is gone: nobody is left to answer.
  process.on("disconnect", () => process.exit(1));
  connection.onClose(() => process.exit(1));
  startServer(connection, {
    features: () => (features ??= import("./language/features")),
    exit: (code) => process.exit(code),
  });
} else {
  process.stderr.write("usage: node server.js --stdio | --node-ipc\n");
  process.exitCode = 2;
}
