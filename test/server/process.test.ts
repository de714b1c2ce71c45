/** The built server as a process: how it is started, and how it ends. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import type { DocumentDiagnosticReport } from "vscode-languageserver-protocol/node";
import { candidate } from "../bench/servers";
import { spawnClient, type SpawnedClient } from "./spawned";

const uri = "file:///process.cdp-order.json";

async function codes(client: SpawnedClient, text = "{") {
  await client.open(uri, text);
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>(
    "textDocument/diagnostic",
    { textDocument: { uri } },
  );
  return report.kind === "full" && report.items.map(({ code }) => code);
}

test("a file for v2.1 is checked by schemas that are loaded for it", async () => {
  const client = await spawnClient();
  const text = '// @api v2.1\n// @orderItem\n{"type": "RAIL"}';
  assert.deepEqual(await codes(client, text), [
    "attribute/missing",
    "value/refused",
  ]);
  assert.equal(await client.stop(), 0);
});

for (const transport of ["stdio", "ipc"] as const) {
  test(`${transport}: it checks, explains, and ends with 0 after a shutdown`, async () => {
    const client = await spawnClient({ transport });
    assert.deepEqual(await codes(client), ["syntax/unclosed-bracket"]);
    // From a bundle of its own, loaded at this moment.
    const position = { line: 0, character: 1 };
    const items = await client.connection.sendRequest<readonly unknown[]>(
      "textDocument/completion",
      { textDocument: { uri }, position },
    );
    assert.ok(items.length > 0);
    assert.equal(await client.stop(), 0);
  });

  test(`${transport}: it ends with 1 when its client goes away without a word`, async () => {
    const client = await spawnClient({ transport });
    client.disconnect();
    assert.equal(await client.exit, 1);
  });
}

test("an exit without a shutdown ends it with 1", async () => {
  const client = await spawnClient();
  await client.connection.sendNotification("exit");
  assert.equal(await client.exit, 1);
});

test("it ends with its client's process, although its pipes stay open", async () => {
  const editor = spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6)"]);
  const client = await spawnClient({ processId: editor.pid ?? 0 });
  assert.deepEqual(await codes(client), ["syntax/unclosed-bracket"]);
  editor.kill("SIGKILL");
  await once(editor, "exit");
  assert.equal(await client.exit, 1);
});

test("without a transport it says how it is started", () => {
  const [script = ""] = candidate.args;
  const { status, stderr } = spawnSync(process.execPath, [script], {
    encoding: "utf8",
  });
  assert.equal(status, 2);
  assert.match(stderr, /^usage: .*--stdio/);
});
