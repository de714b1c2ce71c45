import { deepEqual } from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  compileCacheOf,
  removeOtherCaches,
} from "../../../../client/language-client/compile-cache";

test("the caches of other versions are removed, that of this one stays", async () => {
  const root = mkdtempSync(join(tmpdir(), "cdp-cache-"));
  for (const version of ["0.1.0", "0.2.0", "0.10.0"]) {
    const cache = compileCacheOf(root, version);
    mkdirSync(cache);
    writeFileSync(join(cache, "code"), "");
  }
  await removeOtherCaches(root, "0.2.0");
  deepEqual(readdirSync(root), ["0.2.0"]);
  deepEqual(readdirSync(compileCacheOf(root, "0.2.0")), ["code"]);
  rmSync(root, { recursive: true });
});

test("where there is no cache yet, nothing is removed", async () => {
  await removeOtherCaches(join(tmpdir(), "cdp-no-such-folder"), "0.1.0");
});
