/** Requests are accepted at their time only (LSP 3.17, lifecycle messages). */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { candidate } from "../bench/servers";
import { serverOverStreams } from "./client";

const uri = "file:///a.cdp-order.json";
const hover = {
  textDocument: { uri },
  position: { line: 0, character: 0 },
};
const initialize = { processId: null, rootUri: null, capabilities: {} };

test("before it is initialized, and after a shutdown, requests get the protocol's errors", async () => {
  const { connection, dispose } = serverOverStreams();
  connection.listen();
  const code = async (method: string, params: unknown) => {
    try {
      await connection.sendRequest(method, params);
      return "none";
    } catch (error) {
      return (error as { readonly code: unknown }).code;
    }
  };
  assert.equal(await code("textDocument/hover", hover), -32002);
  assert.equal(await code("initialize", initialize), "none");
  assert.equal(await code("textDocument/hover", hover), "none");
  assert.equal(await code("initialize", initialize), -32600);
  assert.equal(await code("shutdown", undefined), "none");
  assert.equal(await code("textDocument/hover", hover), -32600);
  dispose();
});

for (const header of [
  "Content-Length: abc",
  "Content-Length: -5",
  "Content-Length: 99999999999",
  "Hello: there",
])
  test(`a header that no message can follow ends the server: ${header}`, async () => {
    const child = spawn(process.execPath, candidate.args, {
      stdio: ["pipe", "ignore", "pipe"],
    });
    child.stdin.write(`${header}\r\n\r\n{}`);
    const [line, [code]] = await Promise.all([
      text(child.stderr),
      once(child, "exit") as Promise<[number | null]>,
    ]);
    assert.deepEqual(
      { line, code },
      {
        line: `What the client sent is no message: ${JSON.stringify(`${header}\r\n\r\n{}`)}\n`,
        code: 1,
      },
    );
  });
