import { FilePermission, workspace, type TextDocument } from "vscode";
import { matchesSetting } from "./matches-setting";

/** Whether a file's owner may not write it, where the platform can tell. */
export type IsLocked = (path: string) => Promise<boolean>;

/**
 * Whether its editor refuses what is typed: VS Code lets an extension edit it
 * all the same, and saves that.
 */
export async function isReadOnly(
  document: TextDocument,
  isLocked: IsLocked,
): Promise<boolean> {
  const { uri } = document;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  if (await isReadOnlyFile(document)) return true;
  if (matchesSetting("readonlyInclude", uri))
    return !matchesSetting("readonlyExclude", uri);
  return (
    uri.scheme === "file" &&
    workspace.getConfiguration("files", uri).get("readonlyFromPermissions") ===
      true &&
    isLocked(uri.fsPath)
  );
}

async function isReadOnlyFile({ uri }: TextDocument): Promise<boolean> {
  try {
    const { permissions } = await workspace.fs.stat(uri);
    return permissions === FilePermission.Readonly;
  } catch {
    return false; // a file that is not saved yet
  }
}
