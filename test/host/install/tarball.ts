import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pin } from "./pins";

/**
 * Downloads a package's tarball into a folder and answers the file's path.
 * Throws where the content is not the pinned one.
 */
export function download({ spec, integrity }: Pin, folder: string): string {
  const printed = npm(["pack", spec, "--silent", "--ignore-scripts"], folder);
  const file = join(folder, printed.trim().split("\n").at(-1) ?? "");
  const hash = createHash("sha512").update(readFileSync(file));
  const got = `sha512-${hash.digest("base64")}`;
  if (got !== integrity)
    throw new Error(`${spec} is not what was pinned: its hash is ${got}`);
  return file;
}

interface Unpacking {
  /** Leading path parts to drop. */
  readonly strip: number;
  readonly members: readonly string[];
  readonly exclude?: readonly string[];
}

export function unpack(file: string, into: string, how: Unpacking): void {
  mkdirSync(into, { recursive: true });
  execFileSync("tar", [
    ...["xzf", file, "--no-same-owner", "-C", into],
    `--strip-components=${how.strip}`,
    ...(how.exclude ?? []).map((path) => `--exclude=${path}`),
    ...how.members,
  ]);
}

export function npm(args: readonly string[], cwd: string): string {
  const quiet = ["--loglevel=error", "--no-audit", "--no-fund"];
  return execFileSync("npm", [...args, ...quiet, "--no-update-notifier"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}
