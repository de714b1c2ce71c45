import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { installChromium } from "./install/chromium";
import {
  installVSCode,
  isVSCodeVersion,
  newest,
  type VSCodeVersion,
} from "./install/vscode";
import { root } from "./root";
import { createScratch } from "./scratch";
import { canServe } from "./server";

/**
 * `tsx test/host/integration.ts [version]`: the tests of test/integration
 * inside VS Code, on the built dist/; then those of its folder `commands`, in
 * a window of their own and in one that does not trust its workspace; and in
 * VS Code's web extension host those that need neither a network nor Node. The
 * desktop VS Code of @vscode/test-electron trusts all of them.
 */
async function main(version = newest as string): Promise<void> {
  if (!isVSCodeVersion(version))
    throw new Error(`VS Code ${version} is not one of install/pins.ts.`);
  await run(version, "test/integration", []);
  await run(version, "test/integration/commands", []);
  if (!canServe) return;
  await run(version, "test/integration/commands", ["--restricted"]);
  await run(version, "test/integration/web", ["--web"]);
}

async function run(
  version: VSCodeVersion,
  suite: string,
  args: readonly string[],
): Promise<void> {
  const tests = args.includes("--web")
    ? await bundleForBrowser(suite)
    : await bundle(suite);
  const scratch = createScratch();
  try {
    const folder = join(scratch.folder, "workspace");
    // Folders can be added to its workspace without another start of the extension host.
    const workspace = join(scratch.folder, "tests.code-workspace");
    writeFileSync(workspace, JSON.stringify({ folders: [{ path: folder }] }));
    cpSync(join(root, "test/integration/workspace"), folder, {
      recursive: true,
    });
    let vscodeExecutablePath: string;
    if (canServe) {
      await installVSCode(version);
      await installChromium();
      vscodeExecutablePath = join(__dirname, "code.cjs");
    } else {
      vscodeExecutablePath = await downloadAndUnzipVSCode(version);
    }
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      launchArgs: [
        args.includes("--web") ? workspace : folder,
        ...args,
        ...(canServe
          ? [`--host-version=${version}`]
          : ["--disable-extensions"]),
        `--user-data-dir=${join(scratch.folder, "user-data")}`,
        `--extensions-dir=${join(scratch.folder, "extensions")}`,
      ],
    });
  } finally {
    await scratch.remove();
  }
}

/** Answers the module that runs all tests of a folder. */
async function bundle(suite: string): Promise<string> {
  const outdir = join(root, "out", basename(suite));
  const folder = join(root, suite);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [
      { in: join(root, "test/integration/index.ts"), out: "index" },
      ...readdirSync(folder)
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => ({ in: join(folder, name), out: parse(name).name })),
    ],
    outdir,
    bundle: true,
    platform: "node",
    target: "node20",
    external: ["vscode", "mocha"],
    mainFields: ["module", "main"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return join(outdir, "index.js");
}

/** One module, with what the tests use of Node and mocha made for a browser. */
async function bundleForBrowser(suite: string): Promise<string> {
  const folder = join(root, suite);
  const outfile = join(root, "out", basename(suite), "index.js");
  await build({
    entryPoints: [join(folder, "index.ts")],
    outfile,
    bundle: true,
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
    plugins: [
      {
        name: "substitutes",
        setup(builds) {
          builds.onResolve({ filter: /^node:/ }, () => ({
            path: join(folder, "node.ts"),
          }));
          builds.onResolve({ filter: /^mocha$/ }, () => ({
            path: join(folder, "mocha.ts"),
          }));
        },
      },
    ],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
