import { deepStrictEqual, ok } from "node:assert/strict";
import { suite, suiteSetup, suiteTeardown, teardown, test } from "mocha";
import {
  CodeActionKind,
  commands,
  ConfigurationTarget,
  languages,
  Position,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type CompletionList,
  type Disposable,
  type Hover,
  type TextEdit,
} from "vscode";
import { eventually } from "../../host/eventually";
import { problemCodes } from "../window";
import { MemoryFileSystem } from "./memory-file-system";

const virtual = Uri.parse("cdp-virtual:/orders");
const readOnly = Uri.parse("cdp-read-only:/orders");
const name = "refund.cdp-order.json";

suite("folders of file systems that VS Code cannot search", () => {
  let fileSystems: readonly Disposable[] = [];

  suiteSetup(async () => {
    fileSystems = [
      workspace.registerFileSystemProvider(
        virtual.scheme,
        new MemoryFileSystem(files),
      ),
      workspace.registerFileSystemProvider(
        readOnly.scheme,
        new MemoryFileSystem(files),
        { isReadonly: true },
      ),
    ];
    await changeFolders(0, virtual, readOnly);
  });

  teardown(async () => {
    await commands.executeCommand("workbench.action.closeAllEditors");
  });

  suiteTeardown(async () => {
    await setExclude(undefined);
    await changeFolders(2);
    for (const fileSystem of fileSystems) fileSystem.dispose();
  });

  test("all payloads are checked, but for those that a search leaves out", async () => {
    await setExclude({ old: true });
    await commands.executeCommand("cdpOrder.checkAll");
    await eventually(
      filesWithProblems,
      [readOnly, virtual].flatMap((folder) => [
        `${folder.toString()}/below/${name}`,
        `${folder.toString()}/${name}`,
      ]),
    );
  });

  test("a payload is checked, explained, completed, fixed, formatted, converted, and saved", async () => {
    const uri = Uri.joinPath(virtual, name);
    const { document } = await window.showTextDocument(uri);
    await eventually(() => problemCodes(uri), ["value/enum"]);
    ok(await hasHover(uri));
    const { items } = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      uri,
      inStatus,
    );
    const labels = items.map(({ label }) =>
      typeof label === "string" ? label : label.label,
    );
    ok(labels.includes("REFUNDED"), labels.join());

    const [fix] = await commands.executeCommand<readonly CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      new Range(inStatus, inStatus),
      CodeActionKind.QuickFix.value,
    );
    ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    await eventually(() => problemCodes(uri), []);

    const edit = new WorkspaceEdit();
    edit.set(
      uri,
      await commands.executeCommand<TextEdit[]>(
        "vscode.executeFormatDocumentProvider",
        uri,
        { tabSize: 2, insertSpaces: true },
      ),
    );
    await workspace.applyEdit(edit);
    await commands.executeCommand("cdpOrder.convertToV21", uri);
    await document.save();
    const stored = await workspace.fs.readFile(uri);
    deepStrictEqual(
      new TextDecoder().decode(stored),
      `// @api v2.1\n${payload("  ", "REFUNDED")}`,
    );
  });

  test("one that is read-only is checked and explained, and stays as it is", async () => {
    const uri = Uri.joinPath(readOnly, name);
    const { document } = await window.showTextDocument(uri);
    await eventually(() => problemCodes(uri), ["value/enum"]);
    ok(await hasHover(uri));
    await commands.executeCommand("cdpOrder.convertToV21", uri);
    deepStrictEqual(
      [document.getText(), document.isDirty],
      [payload("", "REFUNDEDD"), false],
    );
  });
});

const files = Object.fromEntries(
  [name, `below/${name}`, `old/${name}`, `node_modules/one/${name}`].map(
    (path) => [`/orders/${path}`, payload("", "REFUNDEDD")],
  ),
);

function payload(indent: string, status: string): string {
  return `// @order d680c9be-4c07-4731-857e-9602034b15f2
{
${indent}"referenceId": "342-ABD",
${indent}"orderedAt": "2025-12-19T12:07:18.149Z",
${indent}"pointOfSale": "spinair.com",
${indent}"channel": "WEB",
${indent}"price": 12,
${indent}"currencyCode": "EUR",
${indent}"status": "${status}"
}
`;
}

/** In the status of a payload without indentation. */
const inStatus = new Position(8, 12);

async function hasHover(uri: Uri): Promise<boolean> {
  const hovers = await commands.executeCommand<readonly Hover[]>(
    "vscode.executeHoverProvider",
    uri,
    new Position(8, 3),
  );
  return hovers.length > 0;
}

function filesWithProblems(): readonly string[] {
  return languages
    .getDiagnostics()
    .filter(
      ([{ scheme }, problems]) =>
        (scheme === virtual.scheme || scheme === readOnly.scheme) &&
        problems.length > 0,
    )
    .map(([uri]) => uri.toString())
    .sort();
}

/** Replaces those behind the first folder of the workspace, which stays: another first one would restart the extension host. */
async function changeFolders(
  removed: number,
  ...added: readonly Uri[]
): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listener = workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  workspace.updateWorkspaceFolders(
    1,
    removed,
    ...added.map((uri) => ({ uri })),
  );
  await changed;
}

async function setExclude(value: unknown): Promise<void> {
  await workspace
    .getConfiguration("files")
    .update("exclude", value, ConfigurationTarget.Global);
}
