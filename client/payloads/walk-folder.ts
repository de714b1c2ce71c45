import { FileType, Uri, workspace } from "vscode";
import { mapConcurrently } from "../async/map-concurrently";
import { withFallback } from "../async/with-fallback";

/**
 * The files in a folder and in those below it that are not left out. Linked
 * folders are, since one could contain itself; a folder that cannot be read has
 * no files.
 * @param signal ends the walk, with what was found
 */
export async function walkFolder(
  folder: Uri,
  isLeftOut: (uri: Uri, type: "file" | "folder") => boolean,
  signal?: AbortSignal,
): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  let folders = [folder];
  while (folders.length > 0) {
    const entries = await mapConcurrently(
      concurrency,
      folders,
      entriesOf,
      () => signal?.aborted ?? false,
    );
    folders = [];
    for (const { uri, type } of entries.flat()) {
      const isFolder = type === FileType.Directory;
      const isFile = (type & FileType.Directory) === 0;
      if (isFolder && !isLeftOut(uri, "folder")) folders.push(uri);
      if (isFile && !isLeftOut(uri, "file")) files.push(uri);
    }
  }
  return files;
}

interface Entry {
  readonly uri: Uri;
  /** With one more bit for a link. */
  readonly type: FileType;
}

function entriesOf(folder: Uri): Promise<readonly Entry[]> {
  return withFallback<readonly Entry[]>([], async () => {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({
      uri: Uri.joinPath(folder, name),
      type,
    }));
  });
}

/** Each may be a request to a server that limits them. */
const concurrency = 8;
