/** Versions that are not what the protocol promises: the newest text counts, or none. */
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  LogMessageParams,
  PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import { prepareRequest } from "../../server/protocol";
import { eventually } from "../host/eventually";
import { startClient, type LocalClient } from "./client";

const uri = "file:///versions.cdp-order.json";
const params = { textDocument: { uri } };
const codes = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

suite("pull", () => {
  let client: LocalClient;
  before(async () => {
    client = await startClient({ textDocument: { diagnostic: {} } });
  });
  after(() => client.stop());

  const state = async (previousResultId?: string) => {
    const { connection } = client;
    const report = await connection.sendRequest<DocumentDiagnosticReport>(
      "textDocument/diagnostic",
      { ...params, previousResultId },
    );
    const prepared = await connection.sendRequest(prepareRequest, params);
    return {
      resultId: report.resultId,
      found: report.kind === "full" ? codes(report.items) : report.kind,
      body: prepared?.body,
    };
  };

  test("a document that is opened again", async () => {
    await client.open(uri, '{"price": "a"}', 5);
    const { resultId } = await state();
    for (const version of [5, 4]) {
      const body = `{"status": ${version}}`;
      await client.open(uri, body, version);
      const now = await state(resultId);
      assert.deepEqual(
        [now.found, now.body],
        [["attribute/missing", "value/type"], body],
      );
    }
  });

  test("changes with the same version, and with a smaller one", async () => {
    await client.open(uri, "{}", 5);
    let { resultId } = await state();
    let body = "{}";
    for (const version of [5, 5, 1]) {
      await client.change(uri, version, [[0, 1, 0, 1], `"p${version}": 1,`]);
      body = body.replace("{", `{"p${version}": 1,`);
      const now = await state(resultId);
      assert.notEqual(now.found, "unchanged");
      assert.equal(now.body, body);
      ({ resultId } = now);
    }
    assert.equal((await state(resultId)).found, "unchanged");
  });

  for (const version of [null, undefined, "6"])
    test(`a change with the version ${String(version)}: nothing is shown and sent until it is opened again`, async () => {
      const logged: string[] = [];
      client.connection.onNotification(
        "window/logMessage",
        ({ message }: LogMessageParams) => {
          logged.push(message);
        },
      );
      await client.open(uri, '{"price": "a"}', 5);
      const changed = {
        textDocument: { uri, version },
        contentChanges: [{ text: "{}" }],
      };
      await client.connection.sendNotification(
        "textDocument/didChange",
        changed,
      );
      const gone = await state();
      assert.deepEqual([gone.found, gone.body], [[], undefined]);
      await client.change(uri, 7, [[0, 1, 0, 1], '"price": 1']);
      assert.equal((await state()).body, undefined);
      assert.match(logged.join(), /without a version/);
      await client.open(uri, "{ }", 1);
      assert.equal((await state()).body, "{ }");
    });
});

test("push: a change without a version takes the problems away", async () => {
  const client = await startClient({});
  const shown: (readonly unknown[])[] = [];
  client.connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ diagnostics }: PublishDiagnosticsParams) => {
      shown.push(codes(diagnostics));
    },
  );
  await client.open(uri, "{", 5);
  await eventually(() => shown.at(-1), ["syntax/unclosed-bracket"]);
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri },
    contentChanges: [{ text: "{}" }],
  });
  await eventually(() => shown.at(-1), []);
  await client.stop();
});
