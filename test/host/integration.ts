import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installChromium } from "./install/chromium";
import { installVSCode, isVSCodeVersion, newest } from "./install/vscode";
import { root } from "./root";
import { createScratch } from "./scratch";
import { canServe } from "./server";

/** `tsx test/host/integration.ts [version]`: the tests of test/integration inside VS Code, on the built dist/. */
async function main(version = newest as string): Promise<void> {
  if (!isVSCodeVersion(version))
    throw new Error(`VS Code ${version} is not one of install/pins.ts.`);
  const tests = await bundle();
  const scratch = createScratch();
  try {
    const folder = join(scratch.folder, "workspace");
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
        folder,
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

/** Answers the module that runs all tests. */
async function bundle(): Promise<string> {
  const outdir = join(root, "out/integration");
  const folder = join(root, "test/integration");
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [join(folder, "index.ts"), join(folder, "*.test.ts")],
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

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
