import { readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { HistoryEntry } from "./entry";
import { isId } from "./id";
import { orElse } from "../../async/with-fallback";
import { parseEntry } from "./parse-entry";

/** The file of one entry. Its name says whether the entry is under way, so that a rename can end it. */
export interface EntryFile {
  readonly id: string;
  readonly isUnderWay: boolean;
  readonly path: string;
}

export function entryFile(
  folder: string,
  id: string,
  isUnderWay: boolean,
): EntryFile {
  const name = `${id}${isUnderWay ? ".underway" : ""}.json`;
  return { id, isUnderWay, path: join(folder, name) };
}

/** Newest first. Rejects where the folder cannot be read, and is there. */
export async function entryFiles(
  folder: string,
): Promise<readonly EntryFile[]> {
  const found = new Map<string, EntryFile>();
  for (const name of (await namesIn(folder)).sort()) {
    const [, id, underWay] = /^(.+?)(\.underway)?\.json$/.exec(name) ?? [];
    // An ended entry sorts before itself under way, and says more.
    if (isId(id) && !found.has(id))
      found.set(id, entryFile(folder, id, underWay !== undefined));
  }
  return [...found.values()].reverse();
}

/** `undefined` where it is not a whole entry. */
export async function readEntry({
  id,
  isUnderWay,
  path,
}: EntryFile): Promise<HistoryEntry | undefined> {
  const text = await orElse("", () => readFile(path, "utf8"));
  const entry = parseEntry(text);
  if (entry?.id !== id) return undefined;
  return !isUnderWay && entry.end.is === "underWay"
    ? { ...entry, end: { is: "unknown" } }
    : entry;
}

/**
 * Ends an entry that is under way as unknown, in one step: of several windows
 * that try, one succeeds.
 */
export function settleAsUnknown(folder: string, id: string): Promise<boolean> {
  const { path } = entryFile(folder, id, true);
  return orElse(false, async () => {
    await rename(path, entryFile(folder, id, false).path);
    return true;
  });
}

/** Whether all were: those under way stay. */
export async function removeEnded(
  files: readonly EntryFile[],
): Promise<boolean> {
  const ended = files.filter((file) => !file.isUnderWay);
  await Promise.all(ended.map(({ path }) => rm(path, { force: true })));
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
