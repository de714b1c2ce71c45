"use strict";
const { connect } = require("node:net");
const { createInterface } = require("node:readline");
const { commands, workspace } = require("vscode");

/** Does what the bench asks for, line by line, and answers with the milliseconds that it took. */
exports.activate = () => {
  const socket = connect(Number(process.env.CDP_BENCH_PORT), "127.0.0.1");
  socket.on("error", () => undefined);
  createInterface({ input: socket }).on("line", async (line) => {
    const answer = await tasks[line]().catch(String);
    await commands.executeCommand("notifications.clearAll");
    socket.write(`${answer}\n`);
  });
};

const tasks = {
  /** All payloads of the folder, found before; as many at once as is fastest. */
  async readFiles() {
    const files = await workspace.findFiles("**/*.cdp-order.json");
    return timed(async () => {
      const waiting = files.values();
      const worker = async () => {
        for (const file of waiting) await workspace.fs.readFile(file);
      };
      await Promise.all(Array.from({ length: 64 }, worker));
    });
  },
  findFiles: () => timed(() => workspace.findFiles("**/*.cdp-order.json")),
  checkAll: () => timed(() => commands.executeCommand("cdpOrder.checkAll")),
};

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
