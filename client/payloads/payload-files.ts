import { FileType, RelativePattern, workspace, type Uri } from "vscode";
import { matchesSetting } from "./matches-setting";
import { walkFolder } from "./walk-folder";

/** Payload files in any folder… */
export const payloadGlob = "**/*.cdp-order.json";
/** …except these. */
const excludedGlob = "**/node_modules/**";

export const isPayloadFile = (uri: Uri) => uri.path.endsWith(".cdp-order.json");

/** Whether a file or folder belongs to the payloads of the workspace. */
export const isInWorkspace = (uri: Uri) =>
  !isExcluded(uri) && workspace.getWorkspaceFolder(uri) !== undefined;

const isExcluded = ({ path }: Uri) => `${path}/`.includes("/node_modules/");

/** The payloads among these files and in these folders, or in the whole workspace. Each once. */
export async function payloadFiles(
  selected?: readonly Uri[],
): Promise<readonly Uri[]> {
  const found = selected
    ? (await Promise.all(selected.map(payloadsIn))).flat()
    : await findPayloads();
  return eachOnce(found);
}

/**
 * The payloads of a folder, or of the whole workspace. Each once.
 * @param signal ends the search, with what was found
 */
export async function findPayloads(
  folder?: Uri,
  signal?: AbortSignal,
): Promise<readonly Uri[]> {
  const folders = folder
    ? [folder]
    : (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found = await Promise.all([
    folders.some(hasSearch)
      ? workspace.findFiles(
          folder ? new RelativePattern(folder, payloadGlob) : payloadGlob,
          excludedGlob,
        )
      : [],
    ...folders
      .filter((uri) => !hasSearch(uri))
      .map((uri) => walkFolder(uri, isLeftOut, signal)),
  ]);
  return eachOnce(found.flat());
}

/**
 * Whether VS Code can search the file system: on others, for which no extension
 * but those of VS Code's makers may bring a search, `findFiles` never ends.
 */
const hasSearch = ({ scheme }: Uri) =>
  scheme === "file" || scheme === "vscode-remote" || scheme === "vscode-vfs";

/** As VS Code's search does. */
const isLeftOut = (uri: Uri, type: "file" | "folder") =>
  (type === "file" && !isPayloadFile(uri)) ||
  isExcluded(uri) ||
  matchesSetting("exclude", uri);

/** A folder of the workspace can be in another one. */
function eachOnce(uris: readonly Uri[]): readonly Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

async function payloadsIn(uri: Uri): Promise<readonly Uri[]> {
  if (await isFolder(uri)) return findPayloads(uri);
  return isPayloadFile(uri) ? [uri] : [];
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
