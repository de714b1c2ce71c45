/** The language server as a Node process: `node dist/server.js --stdio` or, for VS Code, `--node-ipc`. */
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver/node";
import { check } from "./check/check";
import { createFrameCheck } from "./frame-check";
import { loadFeatures } from "./load-features";
import { messages } from "./messages";
import { startServer } from "./server";
import { WholeMessageWriter } from "./whole-message-writer";

const transport = transportOf(process.argv);

if (transport) {
  const [reader, writer] = transport;
  // The library ends the process with its client's, and on `exit`; the end of the input is ours to see.
  process.on("disconnect", () => process.exit(1));
  reader.onClose(() => process.exit(1));
  if (reader instanceof StreamMessageReader)
    process.stdin.on("data", createFrameCheck(endWithBrokenFrame));
  startServer(createConnection(reader, writer), {
    check,
    loadFeatures,
    nextTurn: setImmediate,
  });
} else {
  process.stderr.write(`${messages.usage}\n`);
  process.exitCode = 2;
}

function endWithBrokenFrame(header: string): void {
  process.stderr.write(`${messages.noMessage(header)}\n`, () =>
    process.exit(1),
  );
}

function transportOf(
  flags: readonly string[],
): readonly [MessageReader, MessageWriter] | undefined {
  if (flags.includes("--node-ipc"))
    return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  if (flags.includes("--stdio"))
    return [
      new StreamMessageReader(process.stdin),
      new WholeMessageWriter(process.stdout),
    ];
  return undefined;
}
