import { loadFeatures } from "../../server/load-features";
import { PassThrough } from "node:stream";
import {
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import {
  createMessageConnection,
  type ClientCapabilities,
  type MessageConnection,
} from "vscode-languageserver-protocol/node";
import { check } from "../../server/check/check";
import { languageId } from "../../server/protocol";
import { startServer } from "../../server/server";

/** A client of a language server, as any editor is one. */
export interface Client {
  readonly connection: MessageConnection;
  open(uri: string, text: string, version?: number): Promise<void>;
  /** Incremental: each change replaces a range. */
  change(
    uri: string,
    version: number,
    ...changes: readonly (readonly [Range, string])[]
  ): Promise<void>;
  close(uri: string): Promise<void>;
}

type Range = readonly [
  startLine: number,
  startCharacter: number,
  endLine: number,
  endCharacter: number,
];

/** A client with a server of its own, both in this process, over a pair of streams. */
export interface LocalClient extends Client {
  stop(): Promise<void>;
}

/**
 * @param find the check, for a test of what happens when it fails
 * @param nextTurn for a test that decides when long work goes on
 */
export async function startClient(
  capabilities: ClientCapabilities,
  initializationOptions?: unknown,
  find = check,
  nextTurn?: NextTurn,
): Promise<LocalClient> {
  const { connection, dispose } = serverOverStreams(find, nextTurn);
  const client = clientOf(connection, languageId);
  // Without a process to watch: it is this one.
  await initialize(connection, null, capabilities, initializationOptions);
  return {
    ...client,
    async stop() {
      await connection.sendRequest("shutdown");
      // `exit` would end the process of the tests.
      dispose();
    },
  };
}

type NextTurn = (turn: () => void) => void;

/** A connection with a server of its own that has heard nothing yet. */
export function serverOverStreams(
  find = check,
  nextTurn: NextTurn = setImmediate,
): {
  readonly connection: MessageConnection;
  readonly dispose: () => void;
} {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, {
    check: find,
    loadFeatures,
    nextTurn,
  });
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return {
    connection,
    dispose() {
      connection.dispose();
      server.dispose();
    },
  };
}

export async function initialize(
  connection: MessageConnection,
  processId: number | null,
  capabilities: ClientCapabilities,
  initializationOptions?: unknown,
): Promise<void> {
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId,
    rootUri: null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
}

export function clientOf(
  connection: MessageConnection,
  languageId: string,
): Client {
  return {
    connection,
    open: (uri, text, version = 1) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version, text },
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
    close: (uri) =>
      connection.sendNotification("textDocument/didClose", {
        textDocument: { uri },
      }),
  };
}
