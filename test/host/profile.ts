import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import type { InstalledServer } from "./install/vscode";
import { quietSettings } from "./settings";

export interface ProfileOptions {
  /** Extensions to install: packaged ones, and folders. */
  readonly extensions?: readonly string[];
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Profile {
  /** Names its folders to the server. */
  readonly args: readonly string[];
  /** The log of the extension hosts, with their crashes. */
  readonly log: () => string;
}

/** Fills a folder with settings and installed extensions. */
export function createProfile(
  folder: string,
  { node, main }: InstalledServer,
  { extensions = [], settings = {} }: ProfileOptions,
  env: NodeJS.ProcessEnv,
): Profile {
  const data = join(folder, "user-data");
  const installed = join(folder, "extensions");
  const args = [
    ...["--user-data-dir", data],
    ...["--extensions-dir", installed],
    ...["--server-data-dir", join(folder, "server-data")],
  ];
  mkdirSync(join(data, "User"), { recursive: true });
  writeFileSync(
    join(data, "User/settings.json"),
    JSON.stringify({ ...quietSettings, ...settings }),
  );

  // The first installation registers the folders that are already there.
  const isPackage = (path: string) => path.endsWith(".vsix");
  for (const path of extensions.filter((path) => !isPackage(path)))
    cpSync(path, join(installed, basename(path)), { recursive: true });
  const packages = extensions.filter(isPackage);
  if (packages.length > 0) {
    const install = packages.flatMap((path) => ["--install-extension", path]);
    execFileSync(node, [main, ...install, ...args], { env });
  }
  return { args, log: () => extensionHostLogs(data) };
}

function extensionHostLogs(data: string): string {
  return readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("exthost.log"))
    .map((name) => readFileSync(join(data, name), "utf8"))
    .join("\n");
}
