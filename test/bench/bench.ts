/**
 * Our server against VS Code's own JSON language server, both over stdio, in
 * one run. Prints a table in Markdown; docs/performance.md says how to read it.
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
  completion: 1.3,
  hover: 1,
  symbols: 1,
  format: undefined,
  folding: undefined,
};

/** The newest that the tests bring along, and maybe have not yet. */
const nodeOfVscode = resolve(
  `.vscode-test/vscode-${Object.keys(servers)[0] ?? ""}/node/node`,
);

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
    const comparison = await start(texts[name], { node: process.execPath });
    print(`start → first diagnostics, ${name}`, "ms", comparison, 1.6);
  }
  if (existsSync(nodeOfVscode)) {
    const cache = mkdtempSync(join(tmpdir(), "cdp-bench-"));
    const env = { NODE_COMPILE_CACHE: cache };
    const comparison = await start(texts["2 kB"], { node: nodeOfVscode, env });
    print("start on VS Code's Node, compile cache", "ms", comparison, 2);
    rmSync(cache, { recursive: true });
  }
  for (const [name, text] of Object.entries(texts)) {
    const goal = name.startsWith("2 kB") ? 1.3 : 1;
    print(`edit → diagnostics, ${name}`, "ms", await edit(text, clients), goal);
  }
  const versions = { baseline: itemFor("v2"), candidate: itemFor("v2.1") };
  const comparison = await editOfVersions(versions, clients.candidate);
  print("edit → diagnostics, our v2 against our v2.1", "ms", comparison, 0.95);
  print("opening 100 kB", "ms", await open(texts["100 kB"], clients));
  const [valid, mistaken] = [texts["1 MB"], texts["1 MB with 10 mistakes"]];
  print("opening 1 MB", "ms", await open(valid, clients), 4);
  print("opening 1 MB with 10 mistakes", "ms", await open(mistaken, clients));
  for (const question of [
    "completion",
    "hover",
    "symbols",
    "format",
    "folding",
  ] as const) {
    for (const name of ["2 kB", "100 kB", "1 MB"] as const) {
      const comparison = await ask(question, texts[name], clients);
      print(`${question}, ${name}`, "ms", comparison, goals[question]);
    }
  }
  for (const name of ["2 kB", "100 kB", "1 MB"] as const) {
    const mistaken = texts[`${name} with 10 mistakes`];
    const comparison = await ask("fixes", mistaken, clients);
    print(`problems and fixes for one, ${name}`, "ms", comparison);
  }
  for (const name of ["2 kB", "100 kB"] as const) {
    const mistaken = texts[`${name} with 10 mistakes`];
    const comparison = await ask("allFixes", mistaken, clients);
    print(`problems and fixes for all ten, ${name}`, "ms", comparison);
  }
  const [small, large] = [withFault(texts["2 kB"]), withFault(texts["100 kB"])];
  for (const [name, text] of [
    ["2 kB", small],
    ["2 kB on one line", onOneLine(small)],
    ["100 kB", large],
  ] as const) {
    const milliseconds = await askCandidate("fixes", text, clients);
    console.log(
      `| problems and fixes for a fault of syntax, ${name} | | ${number(milliseconds)} ms | | ≤ 50 ms |`,
    );
  }
  await Promise.all([clients.baseline.stop(), clients.candidate.stop()]);
  print("resident memory after 1 MB", "MB", await memory(valid), 1);
  for (const name of ["2 kB", "2 kB with 10 mistakes"] as const) {
    const { baseline, candidate, node } = await command(texts[name]);
    print(`command line, ${name}`, "ms", { baseline, candidate });
    const own = { baseline: baseline - node, candidate: candidate - node };
    print(`command line without Node's start, ${name}`, "ms", own, 2);
  }
  const { "2 kB": ofMany, "2 kB with 10 mistakes": ofFew } = texts;
  const many = await commandOfMany(2000, ofMany, ofFew);
  print("command line, 2,000 files", "ms", many, 1);
  console.log(`\nFor reference: \`node -e 0\` ${number(await startNode())} ms`);
}

function print(
  what: string,
  unit: string,
  { baseline, candidate }: Comparison,
  goal?: number,
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
