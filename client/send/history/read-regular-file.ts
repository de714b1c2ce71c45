import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** Rejects where it is no file: a pipe would be waited for without end. */
export async function readRegularFile(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | nonBlocking);
  try {
    if (!(await file.stat()).isFile()) throw new Error("This is no file.");
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

/** Windows has no such flag, and no pipes among its files. */
const nonBlocking = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;
