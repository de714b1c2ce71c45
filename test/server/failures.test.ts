/** The server lives on when something in it throws, and shows nothing stale. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  LogMessageParams,
  PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import { check } from "../../server/check/check";
import type { Prepared } from "../../server/protocol";
import { startClient } from "./client";

const uri = "file:///failing.cdp-order.json";
const textDocument = { uri };

/** The check with a rule that throws where a text says so. */
const withBrokenRule: typeof check = (payload, ...rest) => {
  if (payload.text.includes("boom")) throw new Error("planted");
  return check(payload, ...rest);
};

async function startBroken(capabilities: object) {
  const client = await startClient(capabilities, undefined, withBrokenRule);
  const logged: string[] = [];
  client.connection.onNotification(
    "window/logMessage",
    ({ message }: LogMessageParams) => {
      logged.push(message);
    },
  );
  return { client, logged };
}

const codes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, severity }) => [code, severity]);

const failed = [["file/check-failed", 1]];

test("pull: a rule that throws is one problem of the file and a line in the log", async () => {
  const { client, logged } = await startBroken({
    textDocument: { diagnostic: {} },
  });
  const pull = async (previousResultId?: string) => {
    const report =
      await client.connection.sendRequest<DocumentDiagnosticReport>(
        "textDocument/diagnostic",
        { textDocument, previousResultId },
      );
    assert.equal(report.kind, "full");
    return { id: report.resultId, found: codes(report.items) };
  };
  await client.open(uri, "{}");
  const fine = await pull();
  assert.deepEqual(fine.found, [["attribute/missing", 2]]);
  await client.change(uri, 2, [[0, 1, 0, 1], '"boom": 1']);
  assert.deepEqual((await pull(fine.id)).found, failed);
  assert.match(
    logged.join(),
    /textDocument\/diagnostic failed: Error: planted/,
  );
  await client.change(uri, 3, [[0, 2, 0, 6], "price"]);
  assert.deepEqual((await pull()).found, fine.found);
  await client.stop();
});

test("push: a rule that throws is published as one problem, and the server goes on", async () => {
  const { client, logged } = await startBroken({});
  const pushed: PublishDiagnosticsParams[] = [];
  let arrived: () => void = () => undefined;
  client.connection.onNotification(
    "textDocument/publishDiagnostics",
    (params: PublishDiagnosticsParams) => {
      pushed.push(params);
      arrived();
    },
  );
  const next = () => new Promise<void>((resolve) => (arrived = resolve));
  for (const step of [
    () => client.open(uri, '{"boom": 1}'),
    () => client.change(uri, 2, [[0, 2, 0, 6], "price"]),
    () => client.change(uri, 3, [[0, 2, 0, 7], "boom"]),
    // Both settings and environments check open documents anew.
    () =>
      client.connection.sendNotification("cdpOrder/environments", {
        environments: [],
      }),
  ]) {
    const waiting = next();
    await step();
    await waiting;
  }
  assert.deepEqual(
    pushed.map(({ version, diagnostics }) => [version, codes(diagnostics)]),
    [
      [1, failed],
      [2, [["attribute/missing", 2]]],
      [3, failed],
      [3, failed],
    ],
  );
  assert.match(logged.join(), /Checking .* failed: Error: planted/);
  await client.stop();
});

test("prepare: the same problem, which keeps the payload from being sent", async () => {
  const { client } = await startBroken({});
  const text = '// @order a1\n{"boom": 1}';
  await client.open(uri, text);
  for (const [method, params] of [
    ["cdpOrder/prepare", { textDocument }],
    ["cdpOrder/prepareText", { uri, text }],
  ] as const) {
    const { body, problems } = await client.connection.sendRequest<Prepared>(
      method,
      params,
    );
    assert.deepEqual([body, codes(problems)], ['{"boom": 1}', failed]);
  }
  await client.stop();
});

test("a request that fails is answered with an error and logged, and the next one is answered", async () => {
  const { client, logged } = await startBroken({});
  await client.open(uri, '{"boom": 1}');
  const context = { diagnostics: [] };
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  await assert.rejects(
    client.connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range,
      context,
    }),
    /textDocument\/codeAction failed\./,
  );
  assert.match(
    logged.join(),
    /textDocument\/codeAction failed: Error: planted/,
  );
  const symbols = await client.connection.sendRequest<readonly unknown[]>(
    "textDocument/documentSymbol",
    { textDocument },
  );
  assert.equal(symbols.length, 1);
  await client.stop();
});

test("a change that cannot be followed leaves no problems of the old text, until the file is opened again", async () => {
  const { client, logged } = await startBroken({
    textDocument: { diagnostic: {} },
  });
  const pull = async () => {
    const { items } = await client.connection.sendRequest<{
      readonly items: readonly Diagnostic[];
    }>("textDocument/diagnostic", { textDocument });
    return codes(items);
  };
  await client.open(uri, "{");
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ rubbish: true }],
  });
  await client.change(uri, 3, [[0, 1, 0, 1], "}"]);
  assert.deepEqual(await pull(), failed);
  assert.match(logged.join(), /textDocument\/didChange failed/);
  const prepare = () =>
    client.connection.sendRequest("cdpOrder/prepare", { textDocument });
  await assert.rejects(prepare(), /cdpOrder\/prepare failed\./);
  await client.close(uri);
  await client.open(uri, "{}");
  assert.deepEqual(await pull(), [["attribute/missing", 2]]);
  await client.stop();
});
