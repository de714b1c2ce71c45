import { stat } from "node:fs/promises";
import type { EntryFile } from "./entry-file";
import { timeIn } from "./id";
import { withFallback } from "../../async/with-fallback";

/** Entries; the oldest ones go. */
export const kept = 200;

/** Of their files together: a list of the entries has all of their bodies in memory. */
export const keptMegabytes = 100;

/**
 * How many of the files, newest first, are kept: not all 200 where they are
 * very large, which takes responses of megabytes for each. The newest always is.
 */
export async function countOfKept(
  newestFirst: readonly EntryFile[],
): Promise<number> {
  const sizes = await Promise.all(newestFirst.slice(0, kept).map(sizeOf));
  let bytes = 0;
  const firstTooMany = sizes.findIndex((size, index) => {
    bytes += size;
    return index > 0 && bytes > keptMegabytes * 1_000_000;
  });
  return firstTooMany < 0 ? kept : firstTooMany;
}

/** Those that are older than a number of days. */
export function olderThan(
  days: number,
  now: number,
  files: readonly EntryFile[],
): readonly EntryFile[] {
  const oldest = now - days * 86_400_000;
  return files.filter(({ id }) => timeIn(id) < oldest);
}

function sizeOf({ path }: EntryFile): Promise<number> {
  return withFallback(0, async () => (await stat(path)).size);
}
