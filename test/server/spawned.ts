import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type MessageConnection,
} from "vscode-languageserver-protocol/node";
import { candidate, type Server } from "../bench/servers";
import { clientOf, initialize, type Client } from "./client";

/** A client of a server in a process of its own, as an editor starts it. */
export interface SpawnedClient extends Client {
  /** Its exit code, once it has ended. */
  readonly exit: Promise<number | null>;
  /** The ordinary end, and its exit code. */
  stop(): Promise<number | null>;
  /** Closes what the server reads, without a word. */
  disconnect(): void;
}

interface Start {
  readonly server?: Server;
  readonly transport?: "stdio" | "ipc";
  /** The process that the server is told to end with; ours where it is absent. */
  readonly processId?: number;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

export async function spawnClient({
  server = candidate,
  transport = "stdio",
  processId = process.pid,
  capabilities = {},
  initializationOptions,
}: Start = {}): Promise<SpawnedClient> {
  const [child, connection] =
    transport === "ipc" ? overIpc(server) : overStdio(server);
  const exit = once(child, "exit").then(([code]) => code as number | null);
  await initialize(connection, processId, capabilities, initializationOptions);
  return {
    ...clientOf(connection, server.languageId),
    exit,
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      const code = await exit;
      connection.dispose();
      return code;
    },
    disconnect() {
      connection.dispose();
      if (transport === "ipc") child.disconnect();
      else child.stdin?.end();
    },
  };
}

function overStdio({
  args,
}: Server): readonly [ChildProcess, MessageConnection] {
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return [child, connection];
}

function overIpc({ args }: Server): readonly [ChildProcess, MessageConnection] {
  const child = spawn(
    process.execPath,
    args.map((one) => (one === "--stdio" ? "--node-ipc" : one)),
    { stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  const connection = createMessageConnection(
    new IPCMessageReader(child),
    new IPCMessageWriter(child),
  );
  return [child, connection];
}
