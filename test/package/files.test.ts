import JSZip from "jszip";
import { deepStrictEqual, doesNotMatch, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import { test } from "node:test";
import manifest from "../../package.json";
import { root } from "../host/root";

const vsix = readFileSync(join(root, "cdp-order-payloads.vsix"));

test("the package ships these files and no other", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  deepStrictEqual(Object.keys(files).sort(), [
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/SECURITY.md",
    "extension/changelog.md",
    "extension/dist/cli.js",
    "extension/dist/extension.js",
    "extension/dist/language.js",
    "extension/dist/sandbox.js",
    "extension/dist/schemas-v2-1.js",
    "extension/dist/sending.js",
    "extension/dist/server.js",
    "extension/dist/third-party-licenses.txt",
    "extension/dist/web/extension.js",
    "extension/dist/web/server.js",
    "extension/docs/cli.md",
    "extension/docs/editors.md",
    "extension/docs/editors/eglot.el",
    "extension/docs/editors/neovim.lua",
    "extension/docs/images/compare.png",
    "extension/docs/images/completion.png",
    "extension/docs/images/find.png",
    "extension/docs/images/history.png",
    "extension/docs/images/outcome.png",
    "extension/docs/images/problems.png",
    "extension/docs/images/send.png",
    "extension/docs/images/undo.png",
    "extension/docs/images/update.gif",
    "extension/docs/payloads.md",
    "extension/docs/problems.md",
    "extension/docs/sandbox.md",
    "extension/docs/sending.md",
    "extension/docs/updates.md",
    "extension/docs/v2.1.md",
    "extension/examples/README.md",
    "extension/examples/cancellation.cdp-order.json",
    "extension/examples/extension-v2.1.cdp-order.json",
    "extension/examples/flight-item.cdp-order.json",
    "extension/examples/hotel.cdp-order.json",
    "extension/examples/order.cdp-order.json",
    "extension/examples/refund.cdp-order.json",
    "extension/examples/status-v2.1.cdp-order.json",
    "extension/images/file-dark.svg",
    "extension/images/file-light.svg",
    "extension/images/icon.png",
    "extension/images/updates.svg",
    "extension/language-configuration.json",
    "extension/package.json",
    "extension/readme.md",
    "extension/schemas/order-item.schema.json",
    "extension/schemas/order.schema.json",
    "extension/schemas/v2.1/data-extension.schema.json",
    "extension/schemas/v2.1/order-item.schema.json",
    "extension/schemas/v2.1/order.schema.json",
    "extension/snippets/cdp-order.json",
    "extension/syntaxes/cdp-order-json.language-configuration.json",
    "extension/syntaxes/cdp-order-json.tmLanguage.json",
    "extension/syntaxes/cdp-order.tmLanguage.json",
    "extension/walkthrough/environment.svg",
    "extension/walkthrough/example.svg",
    "extension/walkthrough/first-update.cdp-order.json",
    "extension/walkthrough/fix.svg",
    "extension/walkthrough/send.svg",
    "extension/walkthrough/undo.svg",
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

test("it is under 1.2 MB, pictures included", () => {
  ok(vsix.length < 1_200_000, `it has ${vsix.length} bytes`);
});

test("each link within the shipped pages leads to what is shipped", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  const dead: string[] = [];
  for (const [name, file] of Object.entries(files)) {
    if (!name.endsWith(".md")) continue;
    for (const link of linksOf(await file.async("string"))) {
      const [path = ""] = link.split("#");
      const target = posix.join(posix.dirname(name), path);
      const isShipped = path === "" || target in files;
      if (!isShipped && !link.startsWith("https:"))
        dead.push(`${name}: ${link}`);
    }
  }
  deepStrictEqual(dead, []);
});

test("the details page has no picture and no link that VS Code could not show", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  const shipped = (await files["extension/readme.md"]?.async("string")) ?? "";
  ok(shipped.includes("# CDP Order Payloads\n"));
  for (const link of linksOf(shipped)) match(link, /^(https:|#)/);
  // The text that is read stays.
  const prose = readFileSync(join(root, "README.md"), "utf8")
    .replace(/!\[.*?\]\(.*?\)|\]\(.*?\)|\[/g, "")
    .split("\n");
  const kept = shipped.replace(/\]\(.*?\)|\[/g, "");
  for (const line of prose) ok(kept.includes(line), line);
});

/** Of links and pictures, but for those in examples. */
function linksOf(page: string): string[] {
  const prose = page.replace(/^```.*?^```$/gms, "");
  return [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
}

test("no code names the publisher, whom the manifest alone names", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  const id = `${manifest.publisher}.${manifest.name}`;
  for (const [name, file] of Object.entries(files)) {
    if (name.endsWith(".js") || name.endsWith(".md"))
      ok(!(await file.async("string")).includes(id), name);
  }
});

test("each package in the bundles is named with its version and the text of its license", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  const page =
    (await files["extension/dist/third-party-licenses.txt"]?.async("string")) ??
    "";
  const sections = page.split(`\n\n${"-".repeat(72)}\n\n`);
  const named = sections.map((section) => {
    const [heading = "", , ...text] = section.split("\n");
    match(heading, /^\S+ \d+\.\d+\.\d+\S* \([A-Za-z0-9.-]+\)$/);
    match(text.join(" "), /(permission|license|licence).{200}/is, heading);
    return heading.split(" ")[0];
  });
  deepStrictEqual(named, bundled);
});

const bundled = [
  ...["@nodelib/fs.scandir", "@nodelib/fs.stat", "@nodelib/fs.walk", "ajv"],
  ...["currency-codes"],
  ...["fastest-levenshtein", "fastq", "iso-639-1", "jsonc-parser"],
  ...["picomatch", "queue-microtask", "reusify", "run-parallel"],
  ...["vscode-jsonrpc", "vscode-languageclient"],
  ...["vscode-languageserver", "vscode-languageserver-protocol"],
  ...["vscode-languageserver-textdocument", "vscode-languageserver-types"],
];

test("the command line has no protocol in it, and the language server starts no process", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  const code = async (name: string) =>
    (await files[`extension/dist/${name}.js`]?.async("string")) ?? "";
  const [cli, server] = [await code("cli"), await code("server")];
  // Traces of them, where they are.
  for (const trace of ["Content-Length", "jsonrpc", "cdpOrder/prepare"]) {
    ok(server.includes(trace), trace);
    ok(!cli.includes(trace), trace);
  }
  for (const module of ["child_process", "http", "https", "dgram", "tls"])
    ok(!server.includes(`require("${module}")`), module);
});

test("what a browser loads has nothing of Node, nothing that sends, and is under 900 kB", async () => {
  const { files } = await JSZip.loadAsync(vsix);
  const code = async (name: string) =>
    (await files[`extension/dist/web/${name}.js`]?.async("string")) ?? "";
  const [client, server] = [await code("extension"), await code("server")];
  for (const text of [client, server]) {
    const names = [
      ...text.matchAll(/\b(?:require|import)\(["'`](.*?)["'`]\)/g),
    ];
    deepStrictEqual(
      names.map(([, name = ""]) => name).filter((name) => isBuiltin(name)),
      [],
    );
    // What a substitute for a module of Node brings along, and what sends.
    doesNotMatch(
      text,
      /\bBuffer\.(from|alloc|byteLength|concat)|process\.(argv|cwd|exit|nextTick|version)|__filename|_isBuffer|Authorization/,
    );
  }
  const bytes = Buffer.byteLength(client) + Buffer.byteLength(server);
  ok(bytes > 500_000 && bytes <= 900_000, `they have ${bytes} bytes`);
});
