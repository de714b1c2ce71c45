import { ok } from "node:assert/strict";
import {
  commands,
  ConfigurationTarget,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeLens,
  type TextDocument,
} from "vscode";
import { eventually } from "../host/eventually";

/** A file of the folder that is open. */
function workspaceFile(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder, "no folder is open");
  return Uri.joinPath(folder.uri, path);
}

/** Opens the workspace's payload and waits until the language server knows it. */
export async function openPayload(): Promise<TextDocument> {
  const uri = workspaceFile("order.cdp-order.json");
  const { document } = await window.showTextDocument(uri);
  await eventually(async () => (await lensTitles(uri)).length, 1);
  original ??= document.getText();
  return document;
}

/** Gives the payload the text that it came with. */
export async function restorePayload(): Promise<void> {
  const document = await openPayload();
  if (original !== undefined) await rewrite(document, original);
  await document.save();
}

let original: string | undefined;

/** Gives the editor another text, and does not save it. */
export async function rewrite(
  document: TextDocument,
  text: string,
): Promise<void> {
  const edit = new WorkspaceEdit();
  const whole = new Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, whole, text);
  await workspace.applyEdit(edit);
}

/** The codes of the problems that a file shows. */
export function problemCodes(uri: Uri): readonly unknown[] {
  return languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === "object" ? code.value : code));
}

export async function lensTitles(uri: Uri): Promise<readonly string[]> {
  const lenses = await commands.executeCommand<readonly CodeLens[]>(
    "vscode.executeCodeLensProvider",
    uri,
    10,
  );
  return lenses.map(({ command }) => command?.title ?? "");
}

/** Sets the user's own value of `cdpOrder.<key>`; `undefined` takes it away. */
export async function setUserValue(key: string, value: unknown): Promise<void> {
  await workspace
    .getConfiguration("cdpOrder")
    .update(key, value, ConfigurationTarget.Global);
}

/** Writes the workspace's settings file as a repository would bring it, and waits until VS Code has read it. */
export async function plantSettings(settings: object): Promise<void> {
  const mark = `mark-${Date.now()}`;
  const text = JSON.stringify({ ...settings, "cdpTest.mark": mark });
  await workspace.fs.writeFile(
    workspaceFile(".vscode/settings.json"),
    new TextEncoder().encode(text),
  );
  await eventually(
    () => workspace.getConfiguration("cdpTest").get("mark"),
    mark,
  );
}
