/** The server besides its problems: explanations, and our own requests. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type {
  CompletionItem,
  InlayHint,
} from "vscode-languageserver-protocol/node";
import {
  checkTextsRequest,
  environmentsNotification,
  insertRequest,
  locateRequest,
  payloadOfResponseRequest,
  pinRequest,
  prepareRequest,
  prepareTextRequest,
  type UnopenedText,
} from "../../server/protocol";
import { startClient, type LocalClient } from "./client";

const uri = "file:///custom.cdp-order.json";
const textDocument = { uri };

let client: LocalClient;
before(async () => {
  client = await startClient(
    {
      textDocument: { diagnostic: {} },
      workspace: {
        didChangeConfiguration: { dynamicRegistration: true },
        inlayHint: { refreshSupport: true },
      },
    },
    { settings: { problems: {} } },
  );
  await client.open(uri, '// @order a1\n{"currencyCode": "EUR"}', 4);
});
after(async () => {
  await client.stop();
});

const ask = <T>(method: string, params: object) =>
  client.connection.sendRequest<T>(method, params);

async function configure(settings: object): Promise<void> {
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest("workspace/inlayHint/refresh", () => {
      resolve();
      return null;
    });
  });
  await client.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { cdpOrder: settings },
  });
  await refreshed;
}

test("an item's words are there when asked for", async () => {
  const items = await ask<readonly CompletionItem[]>(
    "textDocument/completion",
    { textDocument, position: { line: 1, character: 1 } },
  );
  const price = items.find(({ label }) => label === "price");
  assert.ok(price);
  assert.equal(price.documentation, undefined);
  const { documentation } = await ask<CompletionItem>(
    "completionItem/resolve",
    price,
  );
  assert.match(JSON.stringify(documentation), /The total price of the order/);
});

test("the environments that the client names can be chosen in a target line", async () => {
  const other = "file:///target.cdp-order.json";
  await client.open(other, "// @order a1 on ");
  const labels = async (environments: readonly string[]) => {
    await client.connection.sendNotification(environmentsNotification, {
      environments,
    });
    const items = await ask<readonly CompletionItem[]>(
      "textDocument/completion",
      { textDocument: { uri: other }, position: { line: 0, character: 16 } },
    );
    return items.map(({ label }) => label);
  };
  assert.deepEqual(await labels(["Sandbox", "Production EU"]), [
    "on Sandbox",
    "on Production EU",
  ]);
  assert.deepEqual(await labels([]), []);
});

test("currency names can be switched off and on", async () => {
  const hints = async () => {
    const range = {
      start: { line: 0, character: 0 },
      end: { line: 2, character: 0 },
    };
    const response = await ask<readonly InlayHint[]>("textDocument/inlayHint", {
      textDocument,
      range,
    });
    return response.map(({ label }) => label);
  };
  assert.deepEqual(await hints(), ["Euro"]);
  await configure({ currencyNames: false });
  assert.deepEqual(await hints(), []);
  await configure({ currencyNames: "strange" });
  assert.deepEqual(await hints(), ["Euro"]);
});

test("a file that is not open is checked with the severities that come with it", async () => {
  const check = async (settings: object = {}) => {
    const { problems } = await client.connection.sendRequest(
      prepareTextRequest,
      {
        uri: "file:///unopened",
        text: '// @orderItem\n{"status": "CANCELED",}',
        settings,
      },
    );
    return problems.map(({ code, severity, range: { start } }) => [
      code,
      severity,
      start.line,
      start.character,
    ]);
  };
  const [enumeration, comma] = [
    ["value/enum", 1, 1, 11],
    ["syntax/trailing-comma", 1, 1, 21],
  ];
  assert.deepEqual(await check(), [enumeration, comma]);
  const problems = { "value/enum": "off" };
  assert.deepEqual(await check({ problems }), [comma]);
  assert.deepEqual(await check({ problems: 1 }), [enumeration, comma]);
});

test("a response becomes a payload, and what is none is refused", async () => {
  const made = (text: string) =>
    client.connection.sendRequest(payloadOfResponseRequest, { text });
  assert.deepEqual(await made('{"ref": "a1", "price": 1}'), {
    ok: true,
    text: '// @order a1\n{"price": 1}\n',
  });
  assert.deepEqual(await made("{}"), { ok: false, reason: "noRef" });
});

test("a kind is pinned in the version that is open", async () => {
  const kind = "orderItem" as const;
  assert.deepEqual(
    await client.connection.sendRequest(pinRequest, { textDocument, kind }),
    {
      version: 4,
      edits: [
        {
          range: {
            start: { line: 0, character: 4 },
            end: { line: 0, character: 9 },
          },
          newText: "orderItem",
        },
      ],
    },
  );
  const nowhere = { textDocument: { uri: "file:///nowhere" }, kind } as const;
  assert.equal(await client.connection.sendRequest(pinRequest, nowhere), null);
});

test("attributes of a response are written into the version that is open", async () => {
  const path = ["price"];
  const params = {
    textDocument,
    response: '{"price": 1.50}',
    attributes: [
      { path, from: path },
      { path: ["a", "b"], from: path },
    ],
  };
  const at = { line: 1, character: 22 };
  assert.deepEqual(await client.connection.sendRequest(insertRequest, params), {
    version: 4,
    edits: [{ range: { start: at, end: at }, newText: ', "price": 1.50' }],
    notInserted: 1,
  });
  const nowhere = { ...params, textDocument: { uri: "file:///nowhere" } };
  assert.equal(
    await client.connection.sendRequest(insertRequest, nowhere),
    null,
  );
});

test("a text that is not open is prepared as an open one is", async () => {
  const text = '// @order a1 on Try\n{"price": 1.50, /* no */ "status": 1}\n';
  const params: UnopenedText = {
    uri,
    text,
    settings: { problems: { "attribute/missing": "off" } },
  };
  const { problems, ...rest } = await client.connection.sendRequest(
    prepareTextRequest,
    params,
  );
  assert.deepEqual(rest, {
    version: 0,
    kind: "order",
    targets: [{ kind: "order", ref: "a1", environment: "Try" }],
    replaceableTargetLines: [
      {
        range: {
          start: { line: 0, character: 0 },
          end: { line: 0, character: 19 },
        },
        environment: "Try",
        ref: "a1",
      },
    ],
    body: '{"price": 1.50,  "status": 1}',
    suppressedErrors: [],
  });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 1).map(({ code }) => code),
    ["value/type"],
  );
});

test("a text is prepared with the errors that it or the settings turn off", async () => {
  const item = '{"type": "FEEE", "quantity": "1", "status": "PENDING"}';
  const text = `// @orderItem\n// @ignore value/enum\n// @ignore value/date\n${item}`;
  const problems = { "value/type": "hint", "attribute/missing": "error" };
  const params = { uri, text, settings: { problems } } as UnopenedText;
  const { suppressedErrors } = await client.connection.sendRequest(
    prepareTextRequest,
    params,
  );
  assert.deepEqual(suppressedErrors, [
    { code: "value/enum", count: 1 },
    { code: "value/type", count: 1 },
  ]);
  await client.open("file:///ignored.cdp-order.json", text);
  const prepared = await client.connection.sendRequest(prepareRequest, {
    textDocument: { uri: "file:///ignored.cdp-order.json" },
  });
  assert.deepEqual(prepared?.suppressedErrors, [
    { code: "value/enum", count: 1 },
  ]);
});

test("of files that are not open, each has its own problems, with the severities that come with all", async () => {
  const { problems } = await client.connection.sendRequest(checkTextsRequest, {
    texts: [
      { uri: "file:///first", text: '// @orderItem\n{"status": "CANCELED",}' },
      { uri: "file:///empty", text: "" },
      { uri: "file:///v2.1", text: '// @api v2.1\n{"price": "1"}' },
    ],
    settings: { problems: { "value/enum": "off" } },
  });
  assert.deepEqual(
    problems.map((all) => all.map(({ code }) => code)),
    [
      ["syntax/trailing-comma"],
      ["syntax/empty"],
      ["attribute/missing", "value/type"],
    ],
  );
});

test("a target line without a ref is where a new one goes", async () => {
  const { replaceableTargetLines } = await client.connection.sendRequest(
    prepareTextRequest,
    { uri, text: "// mine\n// @order on Try\n{}" },
  );
  assert.deepEqual(replaceableTargetLines, [
    {
      range: {
        start: { line: 1, character: 0 },
        end: { line: 1, character: 16 },
      },
      environment: "Try",
    },
  ]);
});

test("attributes are found by their paths", async () => {
  const located = await client.connection.sendRequest(locateRequest, {
    text: '{"flightSegments": [\n{"id": "1"},\n{"carrier": "BX"}]}',
    paths: [["flightSegments"], ["flightSegments", 1, "carrier"], ["price"]],
  });
  const range = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
  });
  assert.deepEqual(located, {
    ranges: [range(0, 1, 17), range(2, 1, 10), null],
  });
});
