import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "./root";

/** Keeps what a window shows when something failed in it; answers the file. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const file = join(root, "out", `${name}.png`);
  mkdirSync(join(root, "out"), { recursive: true });
  await page.screenshot({ path: file, timeout: 5000 });
  return file;
}
