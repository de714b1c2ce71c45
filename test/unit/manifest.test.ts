/** What the extension is and is not to VS Code, by its manifest and its code. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import packageJson from "../../package.json";

const manifest: Readonly<Record<string, unknown>> = packageJson;

test("the extension runs where the workspace is", () => {
  assert.deepEqual(manifest["extensionKind"], ["workspace"]);
  // VS Code takes the other entry only where it has no Node.
  assert.deepEqual(
    [manifest["main"], manifest["browser"]],
    ["./dist/extension.js", "./dist/web/extension.js"],
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
