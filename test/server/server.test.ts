import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import {
  CancellationTokenSource,
  DiagnosticSeverity,
  LSPErrorCodes,
  type CodeAction,
  type CodeActionContext,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import {
  describeRequest,
  prepareRequest,
  prepareTextRequest,
} from "../../server/protocol";
import { startClient, type LocalClient } from "./client";

const uri = "file:///refund.cdp-order.json";
const pull = {
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: { diagnostics: { refreshSupport: true } },
};
const body = readFileSync(
  "test/fixtures/official/order-item.request.json",
  "utf8",
);

let client: LocalClient;
before(async () => {
  client = await startClient(pull);
});
after(async () => {
  await client.stop();
});

const codes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, range: { start } }) => [
    code,
    start.line,
    start.character,
  ]);

async function report(previousResultId?: string) {
  return client.connection.sendRequest<DocumentDiagnosticReport>(
    "textDocument/diagnostic",
    { textDocument: { uri }, previousResultId },
  );
}

async function pullDiagnostics() {
  const response = await report();
  return response.kind === "full" ? codes(response.items) : response.kind;
}

test("pull: the problems of the newest version, after incremental changes", async () => {
  await client.open(uri, `// @orderItem\n${body}`);
  assert.deepEqual(await pullDiagnostics(), []);
  const line = body.split("\n").findIndex((one) => one.includes('"status"'));
  const at = (body.split("\n")[line] ?? "").indexOf("PURCHASED");
  await client.change(uri, 2, [[line + 1, at, line + 1, at + 9], "CANCELED"]);
  assert.deepEqual(await pullDiagnostics(), [["value/enum", line + 1, at - 1]]);
  await client.change(
    uri,
    3,
    [[line + 1, at, line + 1, at + 8], "CANCELLED"],
    [[0, 0, 0, 0], "\n\n"],
  );
  assert.deepEqual(await pullDiagnostics(), []);
});

test("pull: unchanged where nothing changed", async () => {
  const { resultId } = await report();
  assert.deepEqual(await report(resultId), { kind: "unchanged", resultId });
});

test("a problem names its source, and no documentation that the client has not", async () => {
  const other = "file:///problem.cdp-order.json";
  await client.open(other, '{"price": 1,}');
  const { items } = await client.connection.sendRequest<{
    items: readonly Diagnostic[];
  }>("textDocument/diagnostic", { textDocument: { uri: other } });
  const { codeDescription, source, severity } = items[0] ?? {};
  assert.deepEqual([source, severity, codeDescription], ["CDP", 1, undefined]);
});

test("a problem's code leads where the client says that its documentation is", async () => {
  const documented = await startClient(
    { textDocument: { diagnostic: {} } },
    { documentation: "pages:/problems/" },
  );
  const uri = "file:///problem.cdp-order.json";
  await documented.open(uri, '{"price": 1,}');
  const { items } = await documented.connection.sendRequest<{
    items: readonly Diagnostic[];
  }>("textDocument/diagnostic", { textDocument: { uri } });
  await documented.stop();
  assert.deepEqual(items[0]?.codeDescription, {
    href: "pages:/problems/syntax/trailing-comma.md",
  });
});

test("prepare: exactly the newest text, checked", async () => {
  const other = { textDocument: { uri: "file:///p.cdp-order.json" } };
  const ref = "d680c9be-4c07-4731-857e-9602034b15f2";
  await client.open(
    other.textDocument.uri,
    `\n// @order ${ref} on Production EU\n// @order\n{"referenceId": "342-ABD", // mine\n "price": 100.00, "prize": 12345678901234567890}\n`,
    7,
  );
  const prepared = await client.connection.sendRequest(prepareRequest, other);
  assert.ok(prepared);
  assert.deepEqual(
    { ...prepared, problems: codes(prepared.problems) },
    {
      version: 7,
      kind: "order",
      targets: [
        { kind: "order", ref, environment: "Production EU" },
        { kind: "order" },
      ],
      replaceableTargetLines: [
        {
          range: {
            start: { line: 1, character: 0 },
            end: { line: 1, character: 63 },
          },
          environment: "Production EU",
          ref,
        },
        {
          range: {
            start: { line: 2, character: 0 },
            end: { line: 2, character: 9 },
          },
        },
      ],
      body: '{"referenceId": "342-ABD", \n "price": 100.00, "prize": 12345678901234567890}',
      suppressedErrors: [],
      referenceId: "342-ABD",
      problems: [
        ["attribute/missing", 3, 0],
        ["attribute/unknown", 4, 18],
        ["value/number-range", 4, 27],
      ],
    },
  );
});

test("prepare and describe: null for a document that is not open", async () => {
  const textDocument = { uri: "file:///nowhere" };
  const { connection } = client;
  for (const found of [
    await connection.sendRequest(prepareRequest, { textDocument }),
    await connection.sendRequest(describeRequest, { textDocument }),
  ])
    assert.equal(found, null);
});

test("describe: kind and targets without the body", async () => {
  assert.deepEqual(
    await client.connection.sendRequest(describeRequest, {
      textDocument: { uri },
    }),
    {
      version: 3,
      kind: "orderItem",
      kindReason: "target",
      targets: [{ kind: "orderItem" }],
    },
  );
});

test("code actions: quick fixes and fix all", async () => {
  const other = "file:///f.cdp-order.json";
  await client.open(other, '{"price": 1,}');
  const textDocument = { uri: other };
  const { items } = await client.connection.sendRequest<{
    items: readonly Diagnostic[];
  }>("textDocument/diagnostic", { textDocument });
  const actions = (context: CodeActionContext) =>
    client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: items[0]?.range,
      context,
    });
  const range = {
    start: { line: 0, character: 11 },
    end: { line: 0, character: 12 },
  };
  const edit = { changes: { [other]: [{ range, newText: "" }] } };
  const all = "Fix all auto-fixable problems";
  const comma = items.filter(({ code }) => code === "syntax/trailing-comma");
  assert.deepEqual(await actions({ diagnostics: comma }), [
    {
      title: "Remove the comma",
      kind: "quickfix",
      diagnostics: comma,
      isPreferred: true,
      edit,
    },
    { title: all, kind: "quickfix", edit },
  ]);
  const kind = "source.fixAll.cdpOrder";
  assert.deepEqual(await actions({ diagnostics: [], only: [kind] }), [
    { title: all, kind, edit },
  ]);
});

test("an empty file is no mistake in the editor, and is not sent", async () => {
  const other = "file:///empty.cdp-order.json";
  const textDocument = { uri: other };
  const { connection } = client;
  await client.open(other, "// @order\n");
  const { items } = await connection.sendRequest<{
    items: readonly Diagnostic[];
  }>("textDocument/diagnostic", { textDocument });
  const prepared = await connection.sendRequest(prepareRequest, {
    textDocument,
  });
  const unopened = await connection.sendRequest(prepareTextRequest, {
    uri: other,
    text: "",
  });
  const found = [items, prepared?.problems, unopened.problems].map((all) =>
    all?.map(({ code, severity }) => [code, severity]),
  );
  assert.deepEqual(found, [
    [["syntax/empty", DiagnosticSeverity.Hint]],
    [["syntax/empty", DiagnosticSeverity.Error]],
    [["syntax/empty", DiagnosticSeverity.Error]],
  ]);
  const actions = await connection.sendRequest<CodeAction[]>(
    "textDocument/codeAction",
    { textDocument, range: items[0]?.range, context: { diagnostics: items } },
  );
  assert.deepEqual(
    actions.map(({ title }) => title),
    ["Order", "Refund of an order", "Cancellation of an order"].map(
      (name) => `Insert template: ${name}`,
    ),
  );
});

test("completion and hover", async () => {
  const other = "file:///c.cdp-order.json";
  await client.open(other, '{"status": ""}');
  const at = (character: number) => ({
    textDocument: { uri: other },
    position: { line: 0, character },
  });
  const items = await client.connection.sendRequest<CompletionItem[]>(
    "textDocument/completion",
    at(12),
  );
  assert.equal(items.length, 11);
  const hover = await client.connection.sendRequest<Hover>(
    "textDocument/hover",
    at(3),
  );
  assert.match(JSON.stringify(hover.contents), /The status of the order/);
});

test("a client that knows itemDefaults gets the range of completion once", async () => {
  const completion = { completionList: { itemDefaults: ["editRange"] } };
  const modern = await startClient({ textDocument: { completion } });
  await modern.open(uri, '{"status": ""}');
  const list = await modern.connection.sendRequest<CompletionList>(
    "textDocument/completion",
    { textDocument: { uri }, position: { line: 0, character: 12 } },
  );
  await modern.stop();
  assert.deepEqual(list.itemDefaults?.editRange, {
    start: { line: 0, character: 11 },
    end: { line: 0, character: 13 },
  });
  assert.deepEqual(
    list.items.filter(({ textEdit }) => textEdit),
    [],
  );
});

test("settings change severities, and the client is asked to look again", async () => {
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest("workspace/diagnostic/refresh", () => {
      resolve();
      return null;
    });
  });
  const problems = { "syntax/empty": "off", "attribute/missing": "off" };
  await client.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { cdpOrder: { problems } },
  });
  await refreshed;
  const other = "file:///s.cdp-order.json";
  await client.open(other, "{}");
  const response = await client.connection.sendRequest(
    "textDocument/diagnostic",
    { textDocument: { uri: other } },
  );
  assert.deepEqual((response as { items: unknown }).items, []);
});

test("environments: a target line may name one that the client has told of", async () => {
  const other = "file:///environments.cdp-order.json";
  await client.open(other, `// @orderItem on Staging\n${body}`);
  const codesAfter = async (params: object) => {
    await client.connection.sendNotification("cdpOrder/environments", params);
    const { items } = await client.connection.sendRequest<{
      items: readonly Diagnostic[];
    }>("textDocument/diagnostic", { textDocument: { uri: other } });
    return codes(items);
  };
  const unknown = [["target/unknown-environment", 0, 0]];
  assert.deepEqual(await codesAfter({ environments: ["Live"] }), unknown);
  assert.deepEqual(await codesAfter({ environments: ["Live", "staging"] }), []);
  assert.deepEqual(await codesAfter({ environments: [] }), unknown);
  assert.deepEqual(await codesAfter({ rubbish: true }), []);
});

test("an orderedAt in the future is seen by the machine's clock", async () => {
  const other = "file:///future.cdp-order.json";
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const text = `// @orderItem\n${body}`.replace(
    /("orderedAt": )"[^"]*"/,
    `$1"${tomorrow}"`,
  );
  await client.open(other, text);
  const { items } = await client.connection.sendRequest<{
    items: readonly Diagnostic[];
  }>("textDocument/diagnostic", { textDocument: { uri: other } });
  assert.deepEqual(
    items.map(({ code }) => code),
    ["value/future"],
  );
});

test("rubbish as a request is answered, and the server goes on", async () => {
  for (const method of ["textDocument/completion", "cdpOrder/prepare"]) {
    await assert.rejects(client.connection.sendRequest(method, { x: 1 }));
  }
  const textDocument = { uri };
  const prepared = await client.connection.sendRequest(prepareRequest, {
    textDocument,
  });
  assert.equal(prepared?.version, 3);
});

test("a huge and a deep file are answered at once, and the server goes on", async () => {
  for (const text of ["[".repeat(100_000), " ".repeat(20_000_000)]) {
    const huge = `file:///${text.length}.cdp-order.json`;
    await client.open(huge, text);
    const response = await client.connection.sendRequest<{
      items: readonly Diagnostic[];
    }>("textDocument/diagnostic", { textDocument: { uri: huge } });
    assert.equal(response.items.length, 1);
    for (const method of ["completion", "hover"]) {
      const position = { line: 0, character: 10 };
      await client.connection.sendRequest(`textDocument/${method}`, {
        textDocument: { uri: huge },
        position,
      });
    }
  }
});

test("push, for a client that cannot pull: the newest version only, with its number", async () => {
  const pushing = await startClient({}, { settings: { problems: {} } });
  const pushed: PublishDiagnosticsParams[] = [];
  let arrived: () => void = () => undefined;
  pushing.connection.onNotification(
    "textDocument/publishDiagnostics",
    (params: PublishDiagnosticsParams) => {
      pushed.push(params);
      arrived();
    },
  );
  const next = () => new Promise<void>((resolve) => (arrived = resolve));
  let waiting = next();
  await pushing.open(uri, "{");
  await waiting;
  waiting = next();
  await pushing.change(uri, 2, [[0, 1, 0, 1], "}"]);
  await waiting;
  waiting = next();
  await pushing.connection.sendNotification("textDocument/didClose", {
    textDocument: { uri },
  });
  await waiting;
  assert.deepEqual(
    pushed.map(({ version, diagnostics }) => [version, codes(diagnostics)]),
    [
      [1, [["syntax/unclosed-bracket", 0, 0]]],
      [2, [["attribute/missing", 0, 0]]],
      [undefined, []],
    ],
  );
  await pushing.stop();
});

test("a long search for repairs lets a hover pass, ends when it is canceled, and finds the same when asked again", async () => {
  const held: (() => void)[] = [];
  let isHeld = true;
  const searching = await startClient(pull, undefined, undefined, (turn) => {
    if (isHeld) held.push(turn);
    else setImmediate(turn);
  });
  const { connection } = searching;
  const text = `{"status": "REFUNDED", "orderItems": ${"[{".repeat(30)}${"}".repeat(30)}`;
  const open = async (uri: string) => {
    await searching.open(uri, text);
    return {
      textDocument: { uri },
      range: {
        start: { line: 0, character: 0 },
        end: { line: 0, character: text.length },
      },
      context: { diagnostics: [], only: ["quickfix"] },
    };
  };
  const params = await open("file:///canceled.cdp-order.json");
  const source = new CancellationTokenSource();
  let isPending = true;
  const canceled = connection
    .sendRequest<CodeAction[]>("textDocument/codeAction", params, source.token)
    .finally(() => {
      isPending = false;
    });
  const hover = () =>
    connection.sendRequest<Hover | null>("textDocument/hover", {
      ...params,
      position: { line: 0, character: 3 },
    });
  assert.ok(await hover());
  assert.ok(isPending);
  source.cancel();
  // Behind the cancellation: once this is answered, that has arrived.
  await hover();
  isHeld = false;
  for (const turn of held) turn();
  await assert.rejects(canceled, { code: LSPErrorCodes.RequestCancelled });

  const titlesOf = async (request: typeof params) => {
    const actions = await connection.sendRequest<CodeAction[]>(
      "textDocument/codeAction",
      request,
    );
    return actions.map(({ title }) => title);
  };
  const again = await titlesOf(params);
  assert.deepEqual(
    again,
    await titlesOf(await open("file:///whole.cdp-order.json")),
  );
  await searching.stop();
});
