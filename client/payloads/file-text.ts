import { workspace, type Uri } from "vscode";
import { languageId } from "../language-client/protocol";
import { utf8Text } from "./utf8-text";

/** The text in the editor, or else on the disk. */
export async function currentText(
  uri: Uri,
  readFile?: ReadFile,
): Promise<string | undefined> {
  const open = workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString(),
  );
  return open ? open.getText() : textReader(uri, readFile)(uri);
}

/** Reads a file's bytes; rejects where it cannot. */
export type ReadFile = (uri: Uri) => PromiseLike<Uint8Array>;

/**
 * Reads files as an editor would; `undefined` for one that cannot be read.
 * VS Code's own way to a text asks its window, for each file.
 * @param scope a file or folder whose settings count for all that is read
 */
export function textReader(
  scope: Uri | undefined,
  readFile: ReadFile = (uri) => workspace.fs.readFile(uri),
): (uri: Uri) => Promise<string | undefined> {
  const isUtf8 = isReadAsUtf8(scope);
  return async (uri) => {
    try {
      const bytes = await readFile(uri);
      const text = isUtf8 ? utf8Text(bytes) : undefined;
      return text ?? (await workspace.decode(bytes, { uri }));
    } catch {
      return undefined;
    }
  };
}

function isReadAsUtf8(uri: Uri | undefined): boolean {
  const files = workspace.getConfiguration("files", uri && { uri, languageId });
  return (
    files.get("encoding") === "utf8" && files.get("autoGuessEncoding") !== true
  );
}
