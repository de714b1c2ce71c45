/**
 * Bundles into dist/. `--production` minifies and leaves the maps out.
 * What a keystroke or a start does not need is a chunk of its own, loaded when
 * first asked for.
 */
import * as esbuild from "esbuild";
import { rmSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { generate } from "./scripts/generate.mjs";
import {
  copiedExports,
  lazyCrypto,
  withoutFeatures,
  withoutFiles,
  withoutVersionCheck,
} from "./scripts/library-plugins.mjs";
import { loadFaster } from "./scripts/load-faster.mjs";
import { thirdPartyLicenses } from "./scripts/third-party-licenses.mjs";

const production = process.argv.includes("--production");

/** Module that is imported dynamically → its own bundle beside the importer's. */
const chunks = new Map([
  [resolve("server/language/features"), "./language.js"],
  [resolve("server/check/schema/v2-1"), "./schemas-v2-1.js"],
  [resolve("client/activate-sending"), "./sending.js"],
  [resolve("sandbox/sandbox"), "./sandbox.js"],
]);

const lazyChunks = {
  name: "lazy-chunks",
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return;
      const chunk = chunks.get(resolve(resolveDir, path));
      return chunk && { path: chunk, external: true };
    });
  },
};

generate();
rmSync("dist", { recursive: true, force: true });
const options = {
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  // As `require`: an import of CommonJS reads its source twice to find its names.
  supported: { "dynamic-import": false },
  // jsonc-parser's UMD build hides its requires from the bundler.
  mainFields: ["module", "main"],
  minify: production,
  sourcemap: production ? false : "linked",
  metafile: true,
  logLevel: "warning",
};
const extension = await esbuild.build({
  ...options,
  entryPoints: {
    extension: "client/extension.ts",
    server: "server/main.ts",
    language: "server/language/features.ts",
    "schemas-v2-1": "server/check/schema/v2-1.ts",
    sending: "client/activate-sending.ts",
    sandbox: "sandbox/main.ts",
  },
  plugins: [
    lazyChunks,
    withoutFiles,
    withoutFeatures,
    withoutVersionCheck,
    lazyCrypto,
    copiedExports,
  ],
});
// One file for each host: what VS Code loads into a browser cannot load others.
const web = await esbuild.build({
  ...options,
  outdir: "dist/web",
  platform: "browser",
  target: "es2023",
  plugins: [withoutFeatures, copiedExports],
  entryPoints: {
    extension: "client/extension.web.ts",
    server: "server/main.web.ts",
  },
});
// One file, without chunks: it is copied into repositories.
const cli = await esbuild.build({
  ...options,
  entryPoints: { cli: "cli/main.ts" },
});
const builds = [extension, web, cli];
/** Of their data scripts/compile-lists.mjs makes ours. */
const copied = ["currency-codes", "iso-639-1"].map((name) => [
  `node_modules/${name}/package.json`,
  {},
]);
writeFileSync(
  "dist/third-party-licenses.txt",
  thirdPartyLicenses(
    Object.assign(
      Object.fromEntries(copied),
      ...builds.map(({ metafile }) => metafile.inputs),
    ),
  ),
);
if (builds.some(({ warnings }) => warnings.length > 0)) process.exitCode = 1;
for (const { metafile } of builds)
  for (const [file, { bytes }] of Object.entries(metafile.outputs))
    if (file.endsWith(".js")) {
      if (production) loadFaster(file);
      console.log(`${relative("dist", file)}  ${Math.round(bytes / 1024)} kB`);
    }
