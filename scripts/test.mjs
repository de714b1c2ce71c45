/**
 * `node scripts/test.mjs [--OPTION…] FOLDER…`: runs every `*.test.ts` below
 * the folders; options are Node's. Node 20 takes no pattern of files, and a run
 * of no test must not pass.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("--"));
const folders = args.filter((arg) => !arg.startsWith("--"));
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name))
    .sort(),
);
if (files.length === 0) throw new Error("There is no test in these folders.");

/** Milliseconds: a file of tests that never ends fails, by its name. */
const perFile = 300_000;

const run = spawnSync(
  process.execPath,
  [
    "--import",
    "tsx",
    "--import",
    "./test/fixed-seed.ts",
    "--test",
    `--test-timeout=${perFile}`,
    ...options,
    ...files,
  ],
  { stdio: "inherit" },
);
process.exitCode = run.status ?? 1;
