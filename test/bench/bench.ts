/**
 * Our server against VS Code's own JSON language server, both over stdio, in
 * one run. Prints a table in Markdown; docs/performance.md says how to read it.
 * Arguments name the rows to be run, by parts of their names: all without any.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { servers } from "../host/install/pins";
import { connect, type Client } from "./client";
import { command } from "./command";
import { commandOfMany } from "./command-many";
import { itemFor, onOneLine, orderOf, withFault } from "./documents";
import type { Comparison, Side } from "./measure";
import {
  ask,
  askCandidate,
  edit,
  editOfVersions,
  memory,
  open,
  start,
  startNode,
} from "./scenarios";
import { baseline, candidate } from "./servers";
import { verify } from "./verify";

const kB = 1000;
const texts = {
  "2 kB": orderOf(2 * kB, "valid"),
  "2 kB with 10 mistakes": orderOf(2 * kB, "mistakes"),
  "100 kB": orderOf(100 * kB, "valid"),
  "100 kB with 10 mistakes": orderOf(100 * kB, "mistakes"),
  "1 MB": orderOf(1000 * kB, "valid"),
  "1 MB with 10 mistakes": orderOf(1000 * kB, "mistakes"),
};

const goals = {
  completion: { "2 kB": 1.3, "100 kB": 1.3, "1 MB": 1.3 },
  hover: { "2 kB": 1.3, "100 kB": 1, "1 MB": 1 },
  symbols: { "2 kB": 1, "100 kB": 1.5, "1 MB": 1 },
  format: { "2 kB": 1.2, "100 kB": 1.5, "1 MB": 1 },
  folding: { "2 kB": 1, "100 kB": 1.5, "1 MB": 1 },
};

/** The newest that the tests bring along, and maybe have not yet. */
const nodeOfVscode = resolve(
  `.vscode-test/vscode-${Object.keys(servers)[0] ?? ""}/node/node`,
);

const parts = process.argv.slice(2);
const isWanted = (row: string) =>
  parts.length === 0 || parts.some((part) => row.includes(part));

void main();

async function main(): Promise<void> {
  const clients: Readonly<Record<Side, Client>> = {
    baseline: await connect(baseline),
    candidate: await connect(candidate),
  };
  for (const [name, text] of Object.entries(texts)) {
    await verify(name, text, clients);
  }
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}\n`,
  );
  console.log(`| | ${baseline.name} | ${candidate.name} | ratio | at least |`);
  console.log("|---|---:|---:|---:|---:|");
  for (const name of ["2 kB", "2 kB with 10 mistakes"] as const) {
    await row(
      `start → first diagnostics, ${name}`,
      () => start(texts[name], { node: process.execPath }),
      1.6,
    );
  }
  if (existsSync(nodeOfVscode)) {
    const cache = mkdtempSync(join(tmpdir(), "cdp-bench-"));
    const env = { NODE_COMPILE_CACHE: cache };
    await row(
      "start on VS Code's Node, compile cache",
      () => start(texts["2 kB"], { node: nodeOfVscode, env }),
      2,
    );
    rmSync(cache, { recursive: true });
  }
  for (const [name, text] of Object.entries(texts)) {
    const goal = name.startsWith("2 kB") ? 1.3 : 1;
    await row(`edit → diagnostics, ${name}`, () => edit(text, clients), goal);
  }
  const versions = { baseline: itemFor("v2"), candidate: itemFor("v2.1") };
  await row(
    "edit → diagnostics, our v2 against our v2.1",
    () => editOfVersions(versions, clients.candidate),
    0.95,
  );
  await row("opening 100 kB", () => open(texts["100 kB"], clients), 1.5);
  const [valid, mistaken] = [texts["1 MB"], texts["1 MB with 10 mistakes"]];
  await row("opening 1 MB", () => open(valid, clients), 4);
  await row("opening 1 MB with 10 mistakes", () => open(mistaken, clients));
  for (const question of [
    "completion",
    "hover",
    "symbols",
    "format",
    "folding",
  ] as const) {
    for (const name of ["2 kB", "100 kB", "1 MB"] as const) {
      await row(
        `${question}, ${name}`,
        () => ask(question, texts[name], clients),
        goals[question][name],
      );
    }
  }
  for (const name of ["2 kB", "100 kB", "1 MB"] as const) {
    const mistaken = texts[`${name} with 10 mistakes`];
    await row(`problems and fixes for one, ${name}`, () =>
      ask("fixes", mistaken, clients),
    );
  }
  for (const name of ["2 kB", "100 kB"] as const) {
    const mistaken = texts[`${name} with 10 mistakes`];
    await row(`problems and fixes for all ten, ${name}`, () =>
      ask("allFixes", mistaken, clients),
    );
  }
  const [small, large] = [withFault(texts["2 kB"]), withFault(texts["100 kB"])];
  for (const [name, text] of [
    ["2 kB", small],
    ["2 kB on one line", onOneLine(small)],
    ["100 kB", large],
  ] as const) {
    const what = `problems and fixes for a fault of syntax, ${name}`;
    if (!isWanted(what)) continue;
    const milliseconds = await askCandidate("fixes", text, clients);
    console.log(`| ${what} | | ${number(milliseconds)} ms | | ≤ 50 ms |`);
  }
  await Promise.all([clients.baseline.stop(), clients.candidate.stop()]);
  await row("resident memory after 1 MB", () => memory(valid), 1, "MB");
  for (const name of ["2 kB", "2 kB with 10 mistakes"] as const) {
    const whole = `command line, ${name}`;
    if (!isWanted(whole)) continue;
    const { baseline, candidate, node } = await command(texts[name]);
    print(whole, { baseline, candidate });
    const own = { baseline: baseline - node, candidate: candidate - node };
    print(`command line without Node's start, ${name}`, own, 2);
  }
  const { "2 kB": ofMany, "2 kB with 10 mistakes": ofFew } = texts;
  await row(
    "command line, 2,000 files",
    () => commandOfMany(2000, ofMany, ofFew),
    1,
  );
  console.log(`\nFor reference: \`node -e 0\` ${number(await startNode())} ms`);
}

async function row(
  what: string,
  measure: () => Promise<Comparison>,
  goal?: number,
  unit?: "MB",
): Promise<void> {
  if (isWanted(what)) print(what, await measure(), goal, unit);
}

function print(
  what: string,
  { baseline, candidate }: Comparison,
  goal?: number,
  unit: "ms" | "MB" = "ms",
): void {
  const ratio = (baseline / candidate).toFixed(2);
  console.log(
    `| ${what} | ${number(baseline)} ${unit} | ${number(candidate)} ${unit} | ${ratio} | ${goal ?? ""} |`,
  );
}

/** Three significant digits. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
