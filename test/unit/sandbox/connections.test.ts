import { deepEqual } from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { startSandbox, type Sandbox } from "../../../sandbox/sandbox";
import { basic, call, refs, withSandbox } from "./call";

const path = `/v2/orders/${refs.order}`;

test("a sender that hangs up within its body changes nothing", async () => {
  await withSandbox(async (sandbox) => {
    const before = await call(sandbox, { path });
    const socket = await halfAnUpdate(sandbox);
    socket.destroy();
    await once(socket, "close");
    const after = await call(sandbox, { path });
    deepEqual(after.body, before.body);
    deepEqual(
      sandbox.received.map(({ method }) => method),
      ["GET", "GET"],
    );
  });
});

test(
  "close does not wait for a sender that has stopped",
  { timeout: 20_000 },
  async () => {
    const sandbox = await startSandbox();
    const socket = await halfAnUpdate(sandbox);
    const hungUp = new Promise((resolve) => socket.once("close", resolve));
    // A reset is an end too.
    socket.on("error", () => undefined);
    await sandbox.close();
    await hungUp;
  },
);

async function halfAnUpdate({ baseUrl, clientKey, apiToken }: Sandbox) {
  const { port, host } = new URL(baseUrl);
  const socket = connect(Number(port), "127.0.0.1");
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: ${basic(clientKey, apiToken)}`,
    "Content-Type: application/json",
    "Content-Length: 14",
    "Expect: 100-continue",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  // The sandbox has read the head once it says that the body may come.
  await once(socket, "data");
  socket.write('{"price":');
  return socket;
}
