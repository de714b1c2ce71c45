import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../root";
import { createScratch } from "../scratch";

/**
 * A folder of the cache, built once: it is there as a whole or not at all, also
 * when two processes build it at the same time or one is killed halfway. It is
 * built anew when anything in this folder of sources has changed.
 */
export async function cached(
  name: string,
  build: (into: string, downloads: string) => Promise<void> | void,
): Promise<string> {
  const folder = join(cacheFolder, name);
  const recipe = hashOfThisFolder();
  if (isComplete(folder, recipe)) return folder;

  console.log(`Installing ${name} …`);
  mkdirSync(cacheFolder, { recursive: true });
  const scratch = createScratch(cacheFolder);
  try {
    const built = join(scratch.folder, "built");
    const downloads = join(scratch.folder, "downloads");
    mkdirSync(built);
    mkdirSync(downloads);
    await build(built, downloads);
    writeFileSync(join(built, ".complete"), recipe);
    if (!isComplete(folder, recipe)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(built, folder);
    }
  } finally {
    await scratch.remove();
  }
  return folder;
}

function isComplete(folder: string, recipe: string): boolean {
  const mark = join(folder, ".complete");
  return existsSync(mark) && readFileSync(mark, "utf8") === recipe;
}

function hashOfThisFolder(): string {
  const hash = createHash("sha256");
  const entries = readdirSync(__dirname, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter((entry) => entry.isFile());
  for (const path of files.map((f) => join(f.parentPath, f.name)).sort())
    hash.update(readFileSync(path));
  return hash.digest("hex");
}
