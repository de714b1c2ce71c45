import {
  FilePermission,
  languages,
  RelativePattern,
  workspace,
  type TextDocument,
} from "vscode";

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
  const files = workspace.getConfiguration("files", uri);
  const matches = (setting: string) =>
    Object.entries(files.get<Readonly<Record<string, boolean>>>(setting, {}))
      .filter(([, isOn]) => isOn)
      .some(([glob]) => isMatch(document, glob));
  if (matches("readonlyInclude")) return !matches("readonlyExclude");
  return (
    files.get("readonlyFromPermissions") === true &&
    uri.scheme === "file" &&
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

/** A glob of these settings is about the whole path, or about that within the workspace folder. */
function isMatch(document: TextDocument, glob: string): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const patterns = folder ? [glob, new RelativePattern(folder, glob)] : [glob];
  return patterns.some((pattern) => languages.match({ pattern }, document) > 0);
}
