import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type MessageConnection,
} from "vscode-languageserver-protocol/node";
import { ours, type Server } from "../bench/servers";

/** The built server, as any editor would run it: `node dist/server.js --stdio`. */
export interface Client {
  readonly connection: MessageConnection;
  open(uri: string, text: string, version?: number): Promise<void>;
  /** Incremental: each change replaces a range. */
  change(
    uri: string,
    version: number,
    ...changes: readonly (readonly [Range, string])[]
  ): Promise<void>;
  stop(): Promise<number | null>;
}

type Range = readonly [
  startLine: number,
  startCharacter: number,
  endLine: number,
  endCharacter: number,
];

export async function startClient(
  capabilities: ClientCapabilities,
  initializationOptions?: unknown,
  server: Server = ours,
): Promise<Client> {
  const child = spawn(process.execPath, server.args, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exit = once(child, "exit") as Promise<[number | null]>;
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    open: (uri, text, version = 1) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: server.languageId, version, text },
      }),
    change: (uri, version, ...changes) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: changes.map(([[line, from, endLine, to], text]) => ({
          range: {
            start: { line, character: from },
            end: { line: endLine, character: to },
          },
          text,
        })),
      }),
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      const [code] = await exit;
      connection.dispose();
      return code;
    },
  };
}
