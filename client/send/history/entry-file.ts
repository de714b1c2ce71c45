import { readdir, rename, rm } from "node:fs/promises";
import { sep } from "node:path";
import type { HistoryEntry } from "./entry";
import { isId } from "./id";
import { withFallback } from "../../async/with-fallback";
import { parseEntry } from "./parse-entry";
import { readRegularFile } from "./read-regular-file";

/** The file of one entry. Its name says whether the entry is in progress, so that a rename can end it. */
export interface EntryFile {
  readonly id: string;
  readonly isInProgress: boolean;
  readonly path: string;
}

export function entryFile(
  folder: string,
  id: string,
  isInProgress: boolean,
): EntryFile {
  const name = `${id}${isInProgress ? ".underway" : ""}.json`;
  // Of ten thousand, `join` would take as long as to read their names.
  return { id, isInProgress, path: `${folder}${sep}${name}` };
}

/** In no order. Of ten thousand, the files would take longer than to read the folder. */
export async function entryIds(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder)).flatMap((name) => partsOf(name)?.id ?? []);
}

/** Newest first. Rejects where the folder cannot be read, and is there. */
export async function entryFiles(
  folder: string,
): Promise<readonly EntryFile[]> {
  const found = new Map<string, EntryFile>();
  for (const name of (await namesIn(folder)).sort()) {
    const parts = partsOf(name);
    // An ended entry sorts before itself in progress, and says more.
    if (parts && !found.has(parts.id))
      found.set(parts.id, entryFile(folder, parts.id, parts.isInProgress));
  }
  return [...found.values()].reverse();
}

/** Undefined for a name that is none of an entry. */
function partsOf(name: string): Omit<EntryFile, "path"> | undefined {
  const [, id, inProgress] = /^(.+?)(\.underway)?\.json$/.exec(name) ?? [];
  return isId(id) ? { id, isInProgress: inProgress !== undefined } : undefined;
}

/** `undefined` where it is not a whole entry. */
export async function readEntry({
  id,
  isInProgress,
  path,
}: EntryFile): Promise<HistoryEntry | undefined> {
  const text = await withFallback("", () => readRegularFile(path));
  const entry = parseEntry(text);
  if (entry?.id !== id) return undefined;
  return !isInProgress && entry.end.status === "inProgress"
    ? { ...entry, end: { status: "unknown" } }
    : entry;
}

/**
 * Ends an entry that is in progress as unknown, in one step: of several windows
 * that try, one succeeds.
 */
export function endAsUnknown(folder: string, id: string): Promise<boolean> {
  const { path } = entryFile(folder, id, true);
  return withFallback(false, async () => {
    await rename(path, entryFile(folder, id, false).path);
    return true;
  });
}

/** Whether all were: those in progress stay. */
export async function removeEnded(
  files: readonly EntryFile[],
): Promise<boolean> {
  const ended = files.filter((file) => !file.isInProgress);
  await Promise.all(
    // Whatever has an entry's name, a folder too.
    ended.map(({ path }) => rm(path, { force: true, recursive: true })),
  );
  return ended.length === files.length;
}

/** None where the folder was never made. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
