import JSZip from "jszip";
import { deepStrictEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../host/root";

const vsix = readFileSync(join(root, "cdp-order-payloads.vsix"));

test("the package ships these files and no other", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  deepStrictEqual(Object.keys(files).sort(), [
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/changelog.md",
    "extension/dist/cli.js",
    "extension/dist/extension.js",
    "extension/dist/language.js",
    "extension/dist/sandbox.js",
    "extension/dist/server.js",
    "extension/dist/third-party-licenses.txt",
    "extension/images/file-dark.svg",
    "extension/images/file-light.svg",
    "extension/images/icon.png",
    "extension/images/updates.svg",
    "extension/language-configuration.json",
    "extension/package.json",
    "extension/readme.md",
    "extension/schemas/order-item.schema.json",
    "extension/schemas/order.schema.json",
    "extension/snippets/cdp-order.json",
    "extension/syntaxes/cdp-order.tmLanguage.json",
  ]);
});

test("its code is minified and names no map", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  for (const [name, file] of Object.entries(files)) {
    if (!name.endsWith(".js")) continue;
    const code = await file.async("string");
    ok(!code.includes("sourceMappingURL"), `${name} names a source map`);
    const lines = code.split("\n").length;
    ok(code.length / lines > 200, `${name} is not minified`);
  }
});

test("it is under 600 kB", () => {
  ok(vsix.length < 600_000, `it has ${vsix.length} bytes`);
});

test("the command line has no protocol in it, and the language server starts no process", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  const code = async (name: string) =>
    (await files[`extension/dist/${name}.js`]?.async("string")) ?? "";
  const [cli, server] = [await code("cli"), await code("server")];
  // What they would be found by, where they are.
  for (const trace of ["Content-Length", "jsonrpc", "cdpOrder/prepare"]) {
    ok(server.includes(trace), trace);
    ok(!cli.includes(trace), trace);
  }
  for (const module of ["child_process", "http", "https", "dgram", "tls"])
    ok(!server.includes(`require("${module}")`), module);
});
