import { workspace, type Uri } from "vscode";

/** The text in the editor, or else on the disk. */
export async function currentText(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString(),
  );
  return open ? open.getText() : readText(uri);
}

/** A file as an editor would read it; `undefined` if it cannot be read. */
export async function readText(uri: Uri): Promise<string | undefined> {
  try {
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}
