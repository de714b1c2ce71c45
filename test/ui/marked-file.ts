import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { VSCode } from "../host/open";

/** Writes a file into the open folder and opens it, with the cursor at the text's `|` if it has one. */
export async function openMarked(
  { folder, window }: VSCode,
  name: string,
  marked: string,
): Promise<void> {
  const [before = "", after] = marked.split("|");
  writeFileSync(join(folder, name), before + (after ?? ""));
  await window.open(name);
  if (after === undefined) return;
  const lines = before.split("\n");
  await window.goTo(lines.length, (lines.at(-1)?.length ?? 0) + 1);
}
