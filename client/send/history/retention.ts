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
 * @param sizes in bytes, by path
 */
export function countOfKept(
  newestFirst: readonly EntryFile[],
  sizes: ReadonlyMap<string, number>,
): number {
  let bytes = 0;
  const firstTooMany = newestFirst
    .slice(0, kept)
    .findIndex(({ path }, index) => {
      bytes += sizes.get(path) ?? 0;
      return index > 0 && bytes > keptMegabytes * 1_000_000;
    });
  return firstTooMany < 0 ? kept : firstTooMany;
}

/**
 * The sizes of files in bytes, by path.
 * @param known those of entries that have ended are not asked for again
 */
export async function measure(
  files: readonly EntryFile[],
  known: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const sizes = files.map(
    async ({ path }) =>
      [path, known.get(path) ?? (await sizeOf(path))] as const,
  );
  return new Map(await Promise.all(sizes));
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

function sizeOf(path: string): Promise<number> {
  return withFallback(0, async () => (await stat(path)).size);
}
