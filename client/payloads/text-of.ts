import { workspace, type Uri } from "vscode";

/** A file as an editor would read it; `undefined` where it cannot be read. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}
