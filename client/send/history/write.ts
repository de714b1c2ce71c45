import { randomBytes } from "node:crypto";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withFallback } from "../../async/with-fallback";

/** Whole or not at all: a reader, and whoever comes after a crash, never sees a part. */
export async function writeAtomically(
  folder: string,
  path: string,
  text: string,
): Promise<void> {
  const name = `${randomBytes(8).toString("hex")}${temporary}`;
  const written = join(folder, name);
  try {
    const file = await open(written, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithRetries(() => rename(written, path));
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}

/** Removes temporary files that crashes left, but none that a window is just writing. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names
      .filter((name) => name.endsWith(temporary))
      .map((name) =>
        withFallback(undefined, async () => {
          const path = join(folder, name);
          const { mtimeMs } = await stat(path);
          const age = Math.abs(Date.now() - mtimeMs);
          return age > leftoverMs ? rm(path, { force: true }) : undefined;
        }),
      ),
  );
}

const temporary = ".tmp";
const leftoverMs = 60_000;

/** On Windows a virus scanner may hold a file for some moments after it was written. */
export async function renameWithRetries(
  renaming: () => Promise<void>,
): Promise<void> {
  for (const pause of [10, 50, 250])
    try {
      await renaming();
      return;
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (!/^(?:EPERM|EACCES|EBUSY)$/.test(code)) throw error;
      await wait(pause);
    }
  await renaming();
}
