import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is gone when the work is done; the history in it was never opened. */
export async function withFolder(
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "cdp-history-"));
  try {
    await work(join(scratch, "storage", "history"));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
