/**
 * Bundles into dist/. `--production` minifies and leaves the maps out.
 * What a keystroke or a start does not need is a chunk of its own, loaded when
 * first asked for.
 */
import * as esbuild from "esbuild";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { generate } from "./scripts/generate.mjs";
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

/** What vscode-languageserver has for finding and starting packages of a workspace: the server must not even load what starts processes. */
const withoutFiles = {
  name: "without-files",
  setup(build) {
    const filter = /vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/;
    build.onLoad({ filter }, () => ({ contents: "module.exports = {};" }));
  },
};

/**
 * What the server does not have, the client's library need not bring: in the
 * place of these features one that does nothing, and no patterns of files.
 */
const withoutFeatures = {
  name: "without-features",
  setup(build) {
    const features =
      /vscode-languageclient[\\/]lib[\\/]common[\\/](callHierarchy|fileOperations|linkedEditingRange|semanticTokens|textDocumentContent|typeHierarchy)\.js$/;
    build.onLoad({ filter: features }, () => ({
      contents: `
        class Nothing {
          getState() { return { kind: "static" }; }
          fillClientCapabilities() {}
          initialize() {}
          clear() {}
        }
        module.exports = new Proxy({}, { get: () => Nothing });`,
    }));
    const namespace = "nothing";
    build.onResolve({ filter: /^minimatch$/ }, ({ path }) => ({
      path,
      namespace,
    }));
    build.onLoad({ filter: /^/, namespace }, () => ({ contents: "" }));
  },
};

/** A random name for a pipe is all that vscode-jsonrpc wants of `crypto`, and the server opens none: loaded when first used. */
const lazyCrypto = {
  name: "lazy-crypto",
  setup(build) {
    const namespace = "lazy";
    build.onResolve({ filter: /^crypto$/ }, ({ path, importer }) =>
      importer.includes("vscode-jsonrpc") ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /^/, namespace }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require("node:${path}")[name] });`,
    }));
  },
};

/**
 * The libraries of the protocol pass on each other's names, hundreds of them
 * through three layers: as values, and not by a getter for each. None of them
 * changes once it is loaded.
 */
const copiedExports = {
  name: "copied-exports",
  setup(build) {
    const filter =
      /vscode-(?:jsonrpc|language\w+(?:-protocol)?)[\\/]lib[\\/].*\.js$/;
    build.onLoad({ filter }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(
        "__createBinding(exports, m, p)",
        "exports[p] = m[p]",
      ),
    }));
  },
};

/**
 * For each module that imports one of CommonJS, esbuild's `__toESM` makes an
 * object with a getter for each of its names: 86 times those of `vscode`. One
 * of these objects is as good for all.
 */
function shareInterop(file) {
  const text = readFileSync(file, "utf8");
  const helper =
    /var ([\w$]+)=(\(([\w$]+),[\w$]+,([\w$]+)\)=>\(\4=\3!=null\?)/g;
  const found = [...text.matchAll(helper)];
  if (found.length !== 1)
    throw new Error(`${file}: esbuild's __toESM has changed.`);
  writeFileSync(
    file,
    text.replace(
      helper,
      (_, name, begin) =>
        `var ${name}=(module,asNode)=>{if(asNode)return copyNames(module,asNode);let made=interop.get(module);if(!made)interop.set(module,made=copyNames(module));return made},interop=new Map,copyNames=${begin}`,
    ),
  );
}

/** VS Code has compared its version with `engines` of package.json before vscode-languageclient does it again. */
const withoutVersionCheck = {
  name: "without-version-check",
  setup(build) {
    const namespace = "without-version-check";
    const filter = /^semver\/functions\/(parse|satisfies)$/;
    build.onResolve({ filter }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter, namespace }, () => ({
      contents: "module.exports = () => true;",
    }));
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
      if (production) shareInterop(file);
      console.log(`${relative("dist", file)}  ${Math.round(bytes / 1024)} kB`);
    }
