import { statSync } from "node:fs";
import { sep } from "node:path";
import { walkSync, type Entry } from "@nodelib/fs.walk";
import picomatch from "picomatch";

export interface FilesFound {
  /** By name. One that is no file, or does not open, is among them. */
  readonly files: readonly FoundFile[];
  /** Folders that could not be read. */
  readonly unreadable: readonly NodeJS.ErrnoException[];
  /** Links to folders: they are not followed, since they may lead anywhere. */
  readonly linkedFolders: readonly string[];
}

export interface FoundFile {
  readonly path: string;
  /** What its folder says; else it can be a link, a pipe, or anything. */
  readonly isRegular: boolean;
}

/** The payloads below a folder, without those in `node_modules` and `.git`. */
export function payloadsBelow(folder: string): FilesFound {
  return walk(folder, Infinity, ({ name }) => name.endsWith(".cdp-order.json"));
}

/** @param pattern from the current folder on, with `/` between its parts */
export function filesMatching(pattern: string): FilesFound {
  // A name may have line breaks, which "." leaves out otherwise.
  const matches = picomatch(pattern, { dot: true, flags: "s" });
  const depth = pattern.includes("**") ? Infinity : pattern.split("/").length;
  return walk(picomatch.scan(pattern).base || ".", depth, ({ path }) =>
    matches(path.split(sep).join("/")),
  );
}

function walk(
  folder: string,
  maxDepth: number,
  isWanted: (entry: Entry) => boolean,
): FilesFound {
  const unreadable: NodeJS.ErrnoException[] = [];
  const entries = walkSync(folder, {
    basePath: folder === "." ? "" : folder,
    deepFilter: ({ name, path }) =>
      name !== "node_modules" &&
      name !== ".git" &&
      path.split(sep).length < maxDepth,
    errorFilter: (error) => {
      const isMissing = error.code === "ENOENT" && error.path === folder;
      if (!isMissing) unreadable.push(error);
      return true;
    },
  });
  const files: FoundFile[] = [];
  const linkedFolders: string[] = [];
  for (const entry of entries) {
    const { dirent, path } = entry;
    if (dirent.isDirectory()) continue;
    if (dirent.isSymbolicLink() && isFolder(path)) linkedFolders.push(path);
    else if (isWanted(entry)) files.push({ path, isRegular: dirent.isFile() });
  }
  return { files: files.sort(byPath), unreadable, linkedFolders };
}

const byPath = (one: FoundFile, other: FoundFile) =>
  one.path < other.path ? -1 : 1;

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // Reading it fails with the reason.
  }
}
