import { rejects, strictEqual } from "node:assert/strict";
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import {
  commands,
  Selection,
  window,
  workspace,
  type TextDocument,
} from "vscode";
import { eventually } from "../host/eventually";
import {
  lensTitles,
  openPayload,
  plantSettings,
  restorePayload,
  rewrite,
  setUserValue,
} from "./window";

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

suite("sending to the sandbox", () => {
  let document: TextDocument;

  suiteSetup(async () => {
    document = await openPayload();
    await commands.executeCommand("cdpOrder.startSandbox");
    await setUserValue("confirmTestUpdates", false);
    await eventually(
      () => lensTitles(document.uri),
      ["Send to Sandbox (test): order 6b5a3a0e…"],
    );
  });

  suiteTeardown(async () => {
    await plantSettings({});
    await setUserValue("confirmTestUpdates", undefined);
    await restorePayload();
  });

  test("what is in the editor is sent, saved or not", async () => {
    await rewrite(
      document,
      `// @order ${ref}\n{"price": 45.50, "referenceId": "342-ABD"}`,
    );
    await commands.executeCommand("cdpOrder.send", document.uri);
    strictEqual(document.isDirty, true);
    await eventually(shownResponse, {
      path: "/1/Response 200 from Sandbox.txt",
      languageId: "cdp-order-json",
      wordWrap: "on",
      price: 45.5,
    });
  });

  test("a refusal's response is shown too", async () => {
    await rewrite(
      document,
      `// @order ${ref}\n{"price": 46, "referenceId": "another"}`,
    );
    await commands.executeCommand("cdpOrder.send", document.uri);
    await eventually(shownResponse, {
      path: "/2/Response 400 from Sandbox.txt",
      languageId: "cdp-order-json",
      wordWrap: "on",
      price: undefined,
    });
  });

  test("a v2.1 payload changes its part of the order", async () => {
    await rewrite(
      document,
      `// @api v2.1\n// @order ${ref}\n{"referenceId": "342-ABD", "orderedAt": "2025-12-19T12:07:18.149Z", "price": 47.25, "currencyCode": "EUR"}`,
    );
    await eventually(
      () => lensTitles(document.uri),
      ["Send to Sandbox (test): PATCH /v2.1/orders/d680c9be…"],
    );
    await commands.executeCommand("cdpOrder.send", document.uri);
    await eventually(shownResponse, {
      path: "/3/Response 200 from Sandbox.txt",
      languageId: "cdp-order-json",
      wordWrap: "on",
      price: 47.25,
    });
  });

  test("neither side of a comparison is in a language with a server", async () => {
    await rewrite(document, `// @order ${ref}\n{"price": 46.50}`);
    void commands.executeCommand("cdpOrder.preview", document.uri);
    await eventually(
      () =>
        window.visibleTextEditors
          .map((editor) => editor.document)
          .filter(({ uri }) => uri.scheme === "cdp-order-changes")
          .map(({ languageId }) => languageId),
      ["cdp-order-json", "cdp-order-json"],
    );
  });

  test("with an error nothing is sent, and the cursor goes to it", async () => {
    await rewrite(document, '// @order a\n{"price": 47,\n  "status": }');
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand("cdpOrder.send");
    await eventually(() => window.activeTextEditor?.selection.active.line, 2);
    strictEqual(shownResponse()?.path, "/3/Response 200 from Sandbox.txt");
  });

  test("a workspace cannot switch the question off", async () => {
    await setUserValue("confirmTestUpdates", undefined);
    await plantSettings({ "cdpOrder.confirmTestUpdates": false });
    await rewrite(document, `// @order ${ref}\n{"price": 48}`);
    // VS Code refuses modal dialogs while extension tests run.
    await rejects(
      async () => commands.executeCommand("cdpOrder.send"),
      /dialog/i,
    );
    strictEqual(shownResponse()?.path, "/3/Response 200 from Sandbox.txt");
  });
});

function shownResponse() {
  const shown = window.visibleTextEditors
    .map((editor) => editor.document)
    .find(({ uri }) => uri.scheme === "cdp-order-response");
  if (shown === undefined) return undefined;
  const { price } = JSON.parse(shown.getText()) as { readonly price?: number };
  const { uri, languageId } = shown;
  const wordWrap: unknown = workspace
    .getConfiguration("editor", shown)
    .get("wordWrap");
  return { path: uri.path, languageId, wordWrap, price };
}
