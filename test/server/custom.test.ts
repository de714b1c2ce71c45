/** What the server answers besides problems: explanations, and our own requests. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type {
  CompletionItem,
  Diagnostic,
  InlayHint,
} from "vscode-languageserver-protocol/node";
import type {
  Located,
  PayloadOfAnswer,
  Pinned,
  Prepared,
} from "../../server/protocol";
import { startClient, type Client } from "./client";

const uri = "file:///custom.cdp-order.json";
const textDocument = { uri };

let client: Client;
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
  assert.equal(await client.stop(), 0);
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
  assert.match(JSON.stringify(documentation), /What the order costs/);
});

test("the environments that the client names can be chosen in a target line", async () => {
  const other = "file:///target.cdp-order.json";
  await client.open(other, "// @order a1 on ");
  const labels = async (environments: readonly string[]) => {
    await client.connection.sendNotification("cdpOrder/environments", {
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
    const answer = await ask<readonly InlayHint[]>("textDocument/inlayHint", {
      textDocument,
      range,
    });
    return answer.map(({ label }) => label);
  };
  assert.deepEqual(await hints(), ["Euro"]);
  await configure({ currencyNames: false });
  assert.deepEqual(await hints(), []);
  await configure({ currencyNames: "strange" });
  assert.deepEqual(await hints(), ["Euro"]);
});

test("a file that is not open is checked with the severities that come with it", async () => {
  const check = async (settings?: object) => {
    const diagnostics = await ask<readonly Diagnostic[]>("cdpOrder/check", {
      uri: "file:///unopened",
      text: '// @orderItem\n{"status": "CANCELED",}',
      settings,
    });
    return diagnostics.map(({ code, severity, range: { start } }) => [
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

test("an answer becomes a payload, and what is none is refused", async () => {
  const made = (text: string) =>
    ask<PayloadOfAnswer>("cdpOrder/payloadOfAnswer", { text });
  assert.deepEqual(await made('{"ref": "a1", "price": 1}'), {
    is: "payload",
    text: '// @order a1\n{"price": 1}\n',
  });
  assert.deepEqual(await made("{}"), { is: "refused", because: "no-answer" });
});

test("a kind is pinned in the version that is open", async () => {
  const kind = "orderItem";
  assert.deepEqual(
    await ask<Pinned>("cdpOrder/pin", { textDocument, version: 4, kind }),
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
  const nowhere = {
    textDocument: { uri: "file:///nowhere" },
    version: 1,
    kind,
  };
  assert.equal(await ask("cdpOrder/pin", nowhere), null);
});

test("a text that is not open is prepared as an open one is", async () => {
  const text = '// @order a1 on Try\n{"price": 1.50, /* no */ "status": 1}\n';
  const { problems, ...rest } = await ask<Prepared>("cdpOrder/prepareText", {
    uri,
    text,
    settings: { problems: { "attribute/missing": "off" } },
  });
  assert.deepEqual(rest, {
    version: 0,
    kind: "order",
    targets: [{ kind: "order", ref: "a1", environment: "Try" }],
    body: '{"price": 1.50,  "status": 1}',
  });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 1).map(({ code }) => code),
    ["value/type"],
  );
});

test("attributes are found by their paths", async () => {
  const located = await ask<Located>("cdpOrder/locate", {
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
