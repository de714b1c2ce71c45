/** The settings of each document, which its folder may decide. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type {
  ClientCapabilities,
  ConfigurationParams,
  Diagnostic,
  InlayHint,
  PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import {
  openSettingsNotification,
  prepareRequest,
} from "../../server/protocol";
import { startClient, type LocalClient } from "./client";

const asksForSettings: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};

const [inA, inB] = ["file:///a/x.cdp-order.json", "file:///b/x.cdp-order.json"];
const text = '// @orderItem\n{"type":"BAG","currencyCode":"EUR","odd":1}';
const off = { "attribute/unknown": "off", "attribute/missing": "off" };
const hint = { "attribute/unknown": "hint", "attribute/missing": "off" };
const range = {
  start: { line: 0, character: 0 },
  end: { line: 2, character: 0 },
};

/** A client with folders: what each says of the two settings, by the URI's beginning. */
type Folders = Readonly<Record<string, readonly [unknown, unknown]>>;

async function start(
  t: TestContext,
  capabilities: ClientCapabilities,
  folders: Folders | (() => unknown),
  initial: object = { problems: hint },
) {
  const client = await startClient(capabilities, {
    settings: initial,
    opensSettings: true,
  });
  t.after(() => client.stop());
  const { connection } = client;
  const asked: ConfigurationParams[] = [];
  const state = { folders };
  connection.onRequest(
    "workspace/configuration",
    (params: ConfigurationParams) => {
      asked.push(params);
      const { folders } = state;
      if (typeof folders === "function") return folders();
      return params.items.map(({ scopeUri = "", section }) => {
        const folder = Object.keys(folders).find((one) =>
          scopeUri.startsWith(one),
        );
        const [problems, names] = folders[folder ?? ""] ?? [null, null];
        return section === "cdpOrder.problems" ? problems : names;
      });
    },
  );
  return { ...client, asked, state };
}

/** Resolves when the server has asked so often from now on for another look at the problems. */
const refreshed = ({ connection }: LocalClient, times = 1) =>
  new Promise<void>((resolve) => {
    let left = times;
    connection.onRequest("workspace/inlayHint/refresh", () => null);
    connection.onRequest("workspace/diagnostic/refresh", () => {
      if (--left === 0) resolve();
      return null;
    });
  });

async function severities(client: LocalClient, uri: string) {
  const { items } = await client.connection.sendRequest<{
    items: readonly Diagnostic[];
  }>("textDocument/diagnostic", { textDocument: { uri } });
  return items.map(({ code, severity }) => `${code}:${severity}`);
}

const asHint = ["attribute/unknown:4"];

test("two folders, two answers; they are asked for by name and never for the section", async (t) => {
  const client = await start(t, asksForSettings, {
    "file:///a": [off, false],
    "file:///b": [hint, null],
  });
  const changed = refreshed(client);
  await client.open(inB, text);
  await client.open(inA, text);
  await changed;
  assert.deepEqual(await severities(client, inA), []);
  assert.deepEqual(await severities(client, inB), asHint);
  const namesIn = async (uri: string) => {
    const hints = await client.connection.sendRequest<readonly InlayHint[]>(
      "textDocument/inlayHint",
      { textDocument: { uri }, range },
    );
    return hints.map(({ label }) => label);
  };
  assert.deepEqual(await namesIn(inA), []);
  assert.deepEqual(await namesIn(inB), ["Euro"]);
  assert.deepEqual(
    client.asked.map(({ items }) => items),
    [inB, inA].map((scopeUri) => [
      { scopeUri, section: "cdpOrder.problems" },
      { scopeUri, section: "cdpOrder.currencyNames" },
    ]),
  );
  const prepared = await client.connection.sendRequest(prepareRequest, {
    textDocument: { uri: inA },
  });
  assert.deepEqual(prepared?.problems, []);
});

test("the answers count until settings change, and then new ones do", async (t) => {
  const client = await start(t, asksForSettings, { "file:///a": [off, null] });
  const first = refreshed(client);
  await client.open(inA, text);
  await first;
  await client.change(inA, 2, [[1, 1, 1, 1], " "]);
  assert.deepEqual(await severities(client, inA), []);
  assert.equal(client.asked.length, 1);

  client.state.folders = { "file:///a": [hint, null] };
  // At once about the client's own settings, then about those of the folder.
  const again = refreshed(client, 2);
  await client.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { cdpOrder: { problems: off } },
  });
  await again;
  assert.deepEqual(await severities(client, inA), asHint);
  assert.equal(client.asked.length, 2);
});

test("settings that come again as they were ask for no other look", async (t) => {
  const respond = () => [hint, true];
  const initial = { problems: hint, currencyNames: true };
  const client = await start(t, asksForSettings, respond, initial);
  const looks: string[] = [];
  for (const what of ["diagnostic", "inlayHint"])
    client.connection.onRequest(`workspace/${what}/refresh`, () => {
      looks.push(what);
      return null;
    });
  await client.open(inA, text);
  await client.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { cdpOrder: initial },
  });
  assert.deepEqual(await severities(client, inA), asHint);
  assert.equal(client.asked.length, 2);
  // Sent behind the second answer.
  assert.deepEqual(await severities(client, inA), asHint);
  assert.deepEqual(looks, []);
});

test("where a push is due, the answer pushes", async (t) => {
  const { workspace } = asksForSettings;
  const client = await start(
    t,
    { workspace: { ...workspace, diagnostics: {} } },
    { "file:///a": [off, null] },
  );
  const pushed: string[][] = [];
  const ended = new Promise<void>((resolve) => {
    client.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ diagnostics }: PublishDiagnosticsParams) => {
        pushed.push(diagnostics.map(({ code }) => String(code)));
        if (diagnostics.length === 0) resolve();
      },
    );
  });
  await client.open(inA, text);
  await ended;
  assert.deepEqual(pushed.at(-1), []);
});

for (const [what, respond] of [
  ["answers with an error", () => Promise.reject(new Error("no"))],
  ["answers with something else", () => ({ problems: off })],
  ["has no value for them", () => [null, null]],
  ["never answers", () => new Promise<never>(() => undefined)],
] as const)
  test(`a client that ${what} keeps the settings that it began with`, async (t) => {
    const client = await start(t, asksForSettings, respond);
    await client.open(inA, text);
    assert.deepEqual(await severities(client, inA), asHint);
    await client.connection.sendNotification(
      "workspace/didChangeConfiguration",
      { settings: { cdpOrder: { problems: off } } },
    );
    assert.deepEqual(await severities(client, inA), []);
    assert.equal(client.asked.length, 2);
  });

test("a client that cannot tell them is not asked", async (t) => {
  const { textDocument } = asksForSettings;
  const client = await start(t, { ...(textDocument && { textDocument }) }, {});
  await client.open(inA, text);
  assert.deepEqual(await severities(client, inA), asHint);
  assert.deepEqual(client.asked, []);
});

test("an answer that comes after a later one, or after the end of the document, is dropped", async (t) => {
  const responses: ((value: unknown) => void)[] = [];
  const client = await start(
    t,
    asksForSettings,
    () => new Promise((resolve) => responses.push(resolve)),
  );
  await client.open(inA, text);
  assert.deepEqual(await severities(client, inA), asHint);
  await client.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { cdpOrder: { problems: hint } },
  });
  assert.deepEqual(await severities(client, inA), asHint);
  assert.equal(responses.length, 2);
  const changed = refreshed(client);
  responses[1]?.([off, null]);
  await changed;
  responses[0]?.([hint, null]);
  await client.change(inA, 2, [[1, 1, 1, 1], " "]);
  assert.deepEqual(await severities(client, inA), []);
});

test("invalid values are reported once, with a button that opens their setting", async (t) => {
  const client = await start(
    t,
    asksForSettings,
    { "file:///a": [{ "value/enmu": "off" }, null] },
    {},
  );
  const { connection } = client;
  const messages: string[] = [];
  connection.onRequest(
    "window/showMessageRequest",
    ({ message, actions }: { message: string; actions: object[] }) => {
      messages.push(message);
      return actions[0] ?? null;
    },
  );
  const opened = new Promise<unknown>((resolve) => {
    connection.onNotification(openSettingsNotification, resolve);
  });
  await client.open(inA, text);
  assert.deepEqual(await opened, { keys: ["cdpOrder.problems"] });
  await client.open("file:///a/y.cdp-order.json", text);
  await severities(client, inA);
  assert.deepEqual(messages, [
    "Invalid values in cdpOrder.problems were ignored. The log of the language server lists them.",
  ]);
});
