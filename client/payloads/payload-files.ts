import { FileType, RelativePattern, workspace, type Uri } from "vscode";

/** Payload files, wherever they are… */
export const payloadGlob = "**/*.cdp-order.json";
/** …but there. */
export const excludedGlob = "**/node_modules/**";

export const isPayloadFile = (uri: Uri) => uri.path.endsWith(".cdp-order.json");

/** Whether payloads there, or in this folder, are payloads of the workspace. */
export const isInWorkspace = (uri: Uri) =>
  !`${uri.path}/`.includes("/node_modules/") &&
  workspace.getWorkspaceFolder(uri) !== undefined;

/** The payloads among some files and in some folders; those of the workspace where none are named. Each once. */
export async function payloadFiles(
  named?: readonly Uri[],
): Promise<readonly Uri[]> {
  const found = named
    ? (await Promise.all(named.map(within))).flat()
    : await workspace.findFiles(payloadGlob, excludedGlob);
  return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
}

async function within(uri: Uri): Promise<readonly Uri[]> {
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
