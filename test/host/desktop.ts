import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newest } from "./install/vscode";
import { sandboxStarter } from "./product";
import { root } from "./root";
import { createScratch } from "./scratch";
import { quietSettings } from "./settings";

/** Opens the desktop VS Code on a copy of the examples, until its window is closed; answers its exit code. */
export async function openDesktop(): Promise<number> {
  const executable = await downloadAndUnzipVSCode(newest);
  const scratch = createScratch();
  const folder = join(scratch.folder, "examples");
  const data = join(scratch.folder, "user-data");
  cpSync(join(root, "examples"), folder, { recursive: true });
  mkdirSync(join(data, "User"), { recursive: true });
  writeFileSync(
    join(data, "User/settings.json"),
    JSON.stringify(quietSettings),
  );
  const window = spawn(
    executable,
    [
      folder,
      `--extensionDevelopmentPath=${root}`,
      `--extensionDevelopmentPath=${sandboxStarter}`,
      `--extensions-dir=${join(scratch.folder, "extensions")}`,
      `--user-data-dir=${data}`,
    ],
    { stdio: "inherit" },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => window.kill());
  try {
    await once(window, "exit");
    return window.exitCode ?? 0;
  } finally {
    await scratch.remove();
  }
}
