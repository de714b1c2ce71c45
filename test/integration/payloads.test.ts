import { deepStrictEqual, ok } from "node:assert/strict";
import { suite, suiteTeardown, teardown, test } from "mocha";
import { commands, env, languages, Uri, window, workspace } from "vscode";
import { eventually } from "../host/eventually";
import { rewrite, setUserValue } from "./window";

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

suite("new payloads", () => {
  suiteTeardown(async () => {
    await commands.executeCommand("workbench.action.closeAllEditors");
    for (const uri of await workspace.findFiles("new-order*"))
      await workspace.fs.delete(uri);
  });

  test("a template opens as a payload, with its first gap selected", async () => {
    await newPayload();
    const editor = window.activeTextEditor;
    ok(editor);
    deepStrictEqual(
      [
        editor.document.languageId,
        editor.document.lineAt(0).text,
        editor.document.lineAt(2).text.trim(),
        editor.document.getText(editor.selection),
      ],
      ["cdp-order", "// @order", '"referenceId": "REFERENCE",', "REFERENCE"],
    );
  });

  test("the first save writes it into the folder; the next one has another name", async () => {
    await write(file("new-order.cdp-order.json"), "{}");
    await newPayload();
    const second = window.activeTextEditor?.document;
    await newPayload();
    const third = window.activeTextEditor?.document;
    deepStrictEqual(
      [second, third].map((document) => document?.uri.toString()),
      ["new-order-2", "new-order-3"].map((name) =>
        file(`${name}.cdp-order.json`).with({ scheme: "untitled" }).toString(),
      ),
    );
    await commands.executeCommand("workbench.action.files.save");
    await eventually(() => {
      const saved = window.activeTextEditor?.document;
      return [saved?.uri.toString(), saved?.languageId, saved?.lineAt(0).text];
    }, [
      file("new-order-3.cdp-order.json").toString(),
      "cdp-order",
      "// @order",
    ]);
  });

  test("a response in the clipboard becomes a payload; anything else is refused", async () => {
    const before = untitled().length;
    await copy("no response");
    await commands.executeCommand("cdpOrder.pasteAnswer");
    deepStrictEqual(untitled().length, before);
    await copy(
      `{"href":"https://cdp.example/v2/orders/${ref}","ref":"${ref}","price":100.00}`,
    );
    await commands.executeCommand("cdpOrder.pasteAnswer");
    const { document } = window.activeTextEditor ?? {};
    deepStrictEqual(
      [document?.getText(), document?.fileName.split("/").at(-1)],
      [
        `// @order ${ref}\n{\n  "price": 100.00\n}\n`,
        `order-${ref.slice(0, 8)}.cdp-order.json`,
      ],
    );
  });
});

suite("a payload under another name", () => {
  suiteTeardown(async () => {
    await commands.executeCommand("workbench.action.closeAllEditors");
    await workspace.fs.delete(file("renamed"), { recursive: true });
  });

  test("gets the suffix when it is made a payload by hand", async () => {
    const uri = file("renamed/refund.json");
    await write(uri, "{}");
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(
      await languages.setTextDocumentLanguage(document, "cdp-order"),
    );
    await acceptUntil(activeFile, ["refund.cdp-order.json", "cdp-order", "{}"]);
  });

  // The dialog of Save As cannot be used here; what it does is open, fill, and save.
  test("gets the suffix when a payload is saved as something else", async () => {
    const text = '{ "status": "REFUNDED" }';
    const language = "cdp-order";
    await workspace.openTextDocument({ language, content: text });
    const uri = file("renamed/copy.json");
    await write(uri, "");
    const { document } = await window.showTextDocument(uri);
    await rewrite(document, text);
    await document.save();
    await acceptUntil(activeFile, ["copy.cdp-order.json", language, text]);
  });
});

suite("the target line", () => {
  // In a file: an untitled one may come back with the text of another test's.
  const uri = file("pinned/order.cdp-order.json");

  suiteTeardown(async () => {
    await commands.executeCommand(
      "workbench.action.revertAndCloseActiveEditor",
    );
    await workspace.fs.delete(file("pinned"), { recursive: true });
  });

  test("is written by pinning the kind", async () => {
    await write(uri, "{}\n");
    const { document } = await window.showTextDocument(uri);
    const pinning = commands.executeCommand("cdpOrder.pinKind");
    await eventually(async () => {
      await commands.executeCommand(
        "workbench.action.acceptSelectedQuickOpenItem",
      );
      return document.getText();
    }, "// @order\n{}\n");
    await pinning;
  });
});

suite("all payloads of the workspace", () => {
  const bad = file("checked/bad.cdp-order.json");
  const good = file("checked/good.cdp-order.json");

  teardown(async () => {
    await commands.executeCommand(
      "workbench.action.revertAndCloseActiveEditor",
    );
    await commands.executeCommand("workbench.action.closeAllEditors");
    await setUserValue("problems", undefined);
    await workspace.fs.delete(file("checked"), { recursive: true });
  });

  test("their problems are listed once, and stay true", async () => {
    const enumeration = ["bad.cdp-order.json", "value/enum"];
    const comma = ["bad.cdp-order.json", "syntax/trailing-comma"];
    await write(bad, withStatus("NEW", ","));
    await write(good, withStatus("PURCHASED"));
    await commands.executeCommand("cdpOrder.checkAll");
    await eventually(found, [enumeration, comma]);

    // An editor has the server's own list, of the text that it shows.
    const { document } = await window.showTextDocument(bad);
    await rewrite(document, withStatus("NEW"));
    await eventually(found, [enumeration]);
    await commands.executeCommand(
      "workbench.action.revertAndCloseActiveEditor",
    );
    await eventually(found, [enumeration, comma]);

    await write(bad, withStatus("NEW"));
    await eventually(found, [enumeration]);
    await setUserValue("problems", { "value/enum": "off" });
    await eventually(found, []);
    await setUserValue("problems", undefined);
    await eventually(found, [enumeration]);
    await write(good, withStatus("PURCHASED", ","));
    await eventually(found, [
      enumeration,
      ["good.cdp-order.json", "syntax/trailing-comma"],
    ]);
    await workspace.fs.delete(bad);
    await write(good, withStatus("PURCHASED"));
    await eventually(found, []);
  });

  test("a thousand are checked, and the window answers meanwhile", async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `many/${index}`);
    await Promise.all(
      names.map((name, index) =>
        write(
          file(`checked/${name}.cdp-order.json`),
          withStatus(index % 100 ? "PURCHASED" : "NEW"),
        ),
      ),
    );
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 10);
    await commands.executeCommand("cdpOrder.checkAll");
    clearInterval(timer);
    await eventually(() => found().length, 10);
    ok(longest < 2000, `the extension host stood still for ${longest} ms`);
  }).timeout(60_000);

  /** File and code of each problem in the folder, in the order of the files. */
  function found() {
    return languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.includes("/checked/"))
      .sort(([one], [other]) => (one.path < other.path ? -1 : 1))
      .flatMap(([uri, problems]) =>
        problems.map(({ code }) => [
          uri.path.split("/").at(-1),
          typeof code === "object" ? code.value : code,
        ]),
      );
  }
});

/** Answers each question with its first row: an order, as the example has it. */
async function newPayload(): Promise<void> {
  const before = untitled().length;
  const done = commands.executeCommand("cdpOrder.newPayload");
  await eventually(async () => {
    await commands.executeCommand(
      "workbench.action.acceptSelectedQuickOpenItem",
    );
    return untitled().length;
  }, before + 1);
  await done;
}

/** Accepts the newest notification, as soon as it is there. */
async function acceptUntil<T>(read: () => T, wanted: T): Promise<void> {
  await eventually(async () => {
    await commands.executeCommand("notification.acceptPrimaryAction");
    return read();
  }, wanted);
}

/** Name, language, and text of the file in the active editor. */
function activeFile() {
  const { document } = window.activeTextEditor ?? {};
  return [
    document?.uri.path.split("/").at(-1),
    document?.languageId,
    document?.getText(),
  ];
}

function untitled() {
  return workspace.textDocuments.filter(({ isUntitled }) => isUntitled);
}

/** The clipboard of a browser takes its time. */
async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  await eventually(async () => await env.clipboard.readText(), text);
}

function file(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder, "no folder is open");
  return Uri.joinPath(folder.uri, path);
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** An item whose only problem can be its status, and what stands behind it. */
function withStatus(status: string, behind = ""): string {
  return `// @orderItem ${ref}
{
  "type": "BAG",
  "productId": "BAG-23KG",
  "referenceId": "B94TXY-3",
  "price": 30.60,
  "currencyCode": "EUR",
  "status": "${status}"${behind}
}
`;
}
