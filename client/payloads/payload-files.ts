import { FileType, RelativePattern, workspace, type Uri } from "vscode";

/** Payload files in any folder… */
export const payloadGlob = "**/*.cdp-order.json";
/** …except these. */
export const excludedGlob = "**/node_modules/**";

export const isPayloadFile = (uri: Uri) => uri.path.endsWith(".cdp-order.json");

/** Whether a file or folder belongs to the payloads of the workspace. */
export const isInWorkspace = (uri: Uri) =>
  !`${uri.path}/`.includes("/node_modules/") &&
  workspace.getWorkspaceFolder(uri) !== undefined;

/** The payloads among these files and in these folders, or in the whole workspace. Each once. */
export async function payloadFiles(
  selected?: readonly Uri[],
): Promise<readonly Uri[]> {
  const found = selected
    ? (await Promise.all(selected.map(payloadsIn))).flat()
    : await workspace.findFiles(payloadGlob, excludedGlob);
  return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
}

async function payloadsIn(uri: Uri): Promise<readonly Uri[]> {
  if (await isFolder(uri))
    return workspace.findFiles(
      new RelativePattern(uri, payloadGlob),
      excludedGlob,
    );
  return isPayloadFile(uri) ? [uri] : [];
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
