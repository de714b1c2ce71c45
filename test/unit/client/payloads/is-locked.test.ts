import { deepEqual } from "node:assert/strict";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isLocked } from "../../../../client/payloads/is-locked";

test("a file that its owner may not write is locked; one that is not there is none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "locked-"));
  const file = join(folder, "order.cdp-order.json");
  try {
    const locked = [await isLocked(file)];
    await writeFile(file, "{}");
    locked.push(await isLocked(file));
    await chmod(file, 0o444);
    locked.push(await isLocked(file));
    deepEqual(locked, [false, false, true]);
    await chmod(file, 0o644);
  } finally {
    await rm(folder, { recursive: true });
  }
});
