/** What the extension is and is not to VS Code, by its manifest and its code. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import packageJson from "../../package.json";

const manifest: Readonly<Record<string, unknown>> = packageJson;

test("the extension runs where the workspace is", () => {
  // VS Code takes one that has `main` only for that.
  assert.ok("main" in manifest);
  assert.deepEqual(
    ["browser", "extensionKind"].filter((key) => key in manifest),
    [],
  );
});

test("the extension has no webview, no URI handler, and a command line of its name", () => {
  const uses = readdirSync("client", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .filter((name) =>
      /webview|registerCustom(Text)?Editor|registerUriHandler/i.test(
        readFileSync(join("client", name), "utf8"),
      ),
    );
  assert.deepEqual(uses, []);
  assert.doesNotMatch(
    JSON.stringify(manifest),
    /onUri|"type":"webview"|customEditors/,
  );
  assert.deepEqual(manifest["bin"], { "cdp-order": "./dist/cli.js" });
});
