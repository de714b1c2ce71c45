/** An editor that asks for the edit of an action when it is chosen gets it then. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type CodeAction,
} from "vscode-languageserver-protocol/node";
import { startClient, type LocalClient } from "./client";

const all = "Fix all auto-fixable problems";
const resolving = {
  dataSupport: true,
  resolveSupport: { properties: ["edit"] },
};

let client: LocalClient;
before(async () => {
  client = await startClient({ textDocument: { codeAction: resolving } });
});
after(() => client.stop());

const start = { line: 0, character: 0 };

const actionsOf = (
  uri: string,
  only?: readonly string[],
  { connection } = client,
) =>
  connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start, end: { line: 99, character: 0 } },
    context: { diagnostics: [], only },
  });

const resolved = (action: unknown) =>
  client.connection.sendRequest<CodeAction>("codeAction/resolve", action);

async function fixAllOf(text: string, uri: string): Promise<CodeAction> {
  await client.open(uri, text);
  const action = (await actionsOf(uri)).find(({ title }) => title === all);
  assert.ok(action);
  return action;
}

const replaced = (line: number, from: number, to: number, newText: string) => ({
  range: {
    start: { line, character: from },
    end: { line, character: to },
  },
  newText,
});

const texts: Readonly<
  Record<string, readonly [string, readonly ReturnType<typeof replaced>[]]>
> = {
  values: [
    '{"channel": "web",\n"status": "refunded"}',
    [replaced(0, 12, 17, '"WEB"'), replaced(1, 10, 20, '"REFUNDED"')],
  ],
  "a fault of syntax": ['{"channel": "web",}', [replaced(0, 12, 18, '"WEB"')]],
};

for (const [name, [text, edits]] of Object.entries(texts))
  test(`${name}: the light bulb's fix of the whole file gets its edit when it is chosen, all others have theirs`, async () => {
    const uri = `file:///${name.replaceAll(" ", "-")}.cdp-order.json`;
    const action = await fixAllOf(text, uri);
    assert.equal(action.edit, undefined);
    const { edit, ...rest } = await resolved(action);
    assert.deepEqual(rest, action);
    assert.deepEqual(edit, { changes: { [uri]: edits } });
    const others = (await actionsOf(uri)).filter(({ title }) => title !== all);
    assert.ok(others.length > 0);
    assert.ok(others.every(({ edit, data }) => edit && data === undefined));
  });

test("what is done on save has its edit at once", async () => {
  const uri = "file:///save.cdp-order.json";
  await client.open(uri, '{"channel": "web"}');
  const kind = "source.fixAll.cdpOrder";
  const edit = { changes: { [uri]: [replaced(0, 12, 17, '"WEB"')] } };
  for (const only of [[kind], ["source.fixAll"], ["source"]])
    assert.deepEqual(await actionsOf(uri, only), [{ title: all, kind, edit }]);
});

test("an editor that cannot ask for an edit, or not for an action with data, gets it at once", async () => {
  const { dataSupport, resolveSupport } = resolving;
  for (const codeAction of [
    {},
    { dataSupport },
    { resolveSupport },
    { dataSupport, resolveSupport: { properties: ["command"] } },
  ]) {
    const other = await startClient({ textDocument: { codeAction } });
    const uri = "file:///other.cdp-order.json";
    await other.open(uri, '{"channel": "web"}');
    const actions = await actionsOf(uri, undefined, other);
    assert.deepEqual(
      actions.find(({ title }) => title === all),
      {
        title: all,
        kind: "quickfix",
        edit: { changes: { [uri]: [replaced(0, 12, 17, '"WEB"')] } },
      },
    );
    await other.stop();
  }
});

test("an action of an earlier text, or of a document that is closed, gets no edit", async () => {
  const uri = "file:///stale.cdp-order.json";
  const action = await fixAllOf('{"channel": "web"}', uri);
  await client.change(uri, 2, [[0, 0, 0, 0], "\n"]);
  assert.deepEqual(await resolved(action), action);
  await client.change(uri, 3, [[0, 0, 1, 0], ""]);
  assert.deepEqual(await resolved(action), action);
  const again = (await actionsOf(uri)).find(({ title }) => title === all);
  assert.deepEqual((await resolved(again)).edit, {
    changes: { [uri]: [replaced(0, 12, 17, '"WEB"')] },
  });
  await client.close(uri);
  assert.deepEqual(await resolved(again), again);
});

test("the edit names the version that it changes", async () => {
  const other = await startClient({
    textDocument: { codeAction: resolving },
    workspace: { workspaceEdit: { documentChanges: true } },
  });
  const uri = "file:///versions.cdp-order.json";
  await other.open(uri, '{"channel": "web"}', 7);
  const actions = await actionsOf(uri, undefined, other);
  const { edit } = await other.connection.sendRequest<CodeAction>(
    "codeAction/resolve",
    actions.find(({ title }) => title === all),
  );
  assert.deepEqual(edit?.documentChanges, [
    {
      textDocument: { uri, version: 7 },
      edits: [replaced(0, 12, 17, '"WEB"')],
    },
  ]);
  await other.stop();
});

test("any other action comes back as it is", async () => {
  const uri = "file:///garbage.cdp-order.json";
  const action = await fixAllOf('{"channel": "web"}', uri);
  const { textId } = action.data as { textId: number };
  for (const data of [
    undefined,
    null,
    1,
    "uri",
    [],
    {},
    { uri },
    { textId },
    { uri, textId: `${textId}` },
    { uri, textId: textId + 1 },
    { uri: {}, textId },
    { uri: "file:///unknown.cdp-order.json", textId },
    { uri: "__proto__", textId },
  ]) {
    const other = { title: "Other", ...(data !== undefined && { data }) };
    assert.deepEqual(await resolved(other), other);
  }
  assert.deepEqual(await resolved({}), {});
});

test("a long search ends when it is canceled", async () => {
  const uri = "file:///long.cdp-order.json";
  const items = Array.from(
    { length: 60 },
    () => '{"type": "flight" "price": "1"}',
  );
  const action = await fixAllOf(`{"orderItems": [${items.join(",\n")}]}`, uri);
  const source = new CancellationTokenSource();
  const canceled = client.connection.sendRequest(
    "codeAction/resolve",
    action,
    source.token,
  );
  source.cancel();
  await assert.rejects(canceled, { code: LSPErrorCodes.RequestCancelled });
  assert.ok((await resolved(action)).edit);
});
