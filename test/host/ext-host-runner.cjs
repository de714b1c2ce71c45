"use strict";
// Runs in the extension host in the place of the test module: hands what the
// tests print and how they end straight to run-tests.ts over a socket.
const net = require("net");
const os = require("os");
const path = require("path");
const { once } = require("events");
const { Writable } = require("stream");

exports.run = async () => {
  // A server has a temporary folder of its own; the socket is in it.
  const socket = net.connect(path.join(os.tmpdir(), "tests.sock"));
  await once(socket, "connect");
  const send = (message) => socket.write(`${JSON.stringify(message)}\n`);
  send({ type: "start" });
  redirectOutput((text) => send({ type: "print", text }));
  try {
    await require(process.env.CDP_TEST_MODULE).run();
    send({ type: "end", code: 0 });
  } catch (error) {
    console.error(error);
    send({ type: "end", code: 1 });
    throw error;
  } finally {
    await new Promise((resolve) => socket.end(resolve));
  }
};

/** VS Code seals the methods of console and stdout here, so new objects take their place. */
function redirectOutput(print) {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      print(chunk.toString());
      done();
    },
  });
  Object.defineProperty(process, "stdout", { get: () => stream });
  Object.defineProperty(process, "stderr", { get: () => stream });
  globalThis.console = new console.Console(stream);
}
