import {
  FileSystemError,
  Uri,
  window,
  workspace,
  type WorkspaceFolder,
} from "vscode";
import { tabUris } from "../ui/tab-uris";
import { suffix } from "./payload-name";

/**
 * A URI that VS Code saves into the open folder without asking: `name`, or
 * `name-2` and so on where a file or an editor has it. `undefined` where no
 * folder is open, or it cannot take files.
 */
export async function freeUntitledUri(name: string): Promise<Uri | undefined> {
  const folder = folderInUse();
  if (folder === undefined || !takesUntitled(folder.uri)) return undefined;
  const taken = pathsInUse();
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : `${name}-${count}`;
    const uri = Uri.joinPath(folder.uri, numbered + suffix);
    if (taken.has(uri.path)) continue;
    const state = await stateOf(uri);
    if (state === "unknown") return undefined;
    if (state === "free") return uri.with({ scheme: "untitled" });
  }
}

/** The folder of the active editor's file, otherwise the first one. */
function folderInUse(): WorkspaceFolder | undefined {
  const [first] = workspace.workspaceFolders ?? [];
  const active = window.activeTextEditor?.document.uri;
  if (active === undefined || first === undefined) return first;
  const { scheme } = active.scheme === "untitled" ? first.uri : active;
  return workspace.getWorkspaceFolder(active.with({ scheme })) ?? first;
}

/** An untitled URI keeps no scheme: VS Code saves it on the window's own file system only. */
const takesUntitled = ({ scheme }: Uri) =>
  (scheme === "file" || scheme === "vscode-remote") &&
  workspace.fs.isWritableFileSystem(scheme) !== false;

/** Of documents, and of editors whose document was not loaded yet. */
function pathsInUse(): ReadonlySet<string> {
  const tabs = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => tabUris(input));
  const documents = workspace.textDocuments.map(({ uri }) => uri);
  return new Set([...documents, ...tabs].map(({ path }) => path));
}

async function stateOf(uri: Uri): Promise<"free" | "taken" | "unknown"> {
  try {
    await workspace.fs.stat(uri);
    return "taken";
  } catch (error) {
    return error instanceof FileSystemError && error.code === "FileNotFound"
      ? "free"
      : "unknown";
  }
}
