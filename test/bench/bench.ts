/**
 * Our server against VS Code's own JSON language server, both over stdio, in
 * one run. Prints a table in Markdown; docs/performance.md says how to read it.
 */
import { cpus } from "node:os";
import { connect, type Client } from "./client";
import { command } from "./command";
import { orderOf } from "./documents";
import type { Comparison, Side } from "./measure";
import { ask, edit, memory, open, start, startNode } from "./scenarios";
import { baseline, ours } from "./servers";
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

const goals = { completion: 1.3, hover: 1, symbols: 1 };

void main();

async function main(): Promise<void> {
  const clients: Readonly<Record<Side, Client>> = {
    baseline: await connect(baseline),
    ours: await connect(ours),
  };
  for (const [name, text] of Object.entries(texts)) {
    await verify(name, text, clients);
  }
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}\n`,
  );
  console.log(`| | ${baseline.name} | ${ours.name} | ratio | at least |`);
  console.log("|---|---:|---:|---:|---:|");
  for (const name of ["2 kB", "2 kB with 10 mistakes"] as const) {
    const comparison = await start(texts[name]);
    print(`start → first diagnostics, ${name}`, "ms", comparison, 1.7);
  }
  for (const [name, text] of Object.entries(texts)) {
    const goal = name.startsWith("2 kB") ? 1.3 : 1;
    print(`edit → diagnostics, ${name}`, "ms", await edit(text, clients), goal);
  }
  const [valid, mistaken] = [texts["1 MB"], texts["1 MB with 10 mistakes"]];
  print("opening 1 MB", "ms", await open(valid, clients), 4);
  print("opening 1 MB with 10 mistakes", "ms", await open(mistaken, clients));
  for (const question of ["completion", "hover", "symbols"] as const) {
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
  await Promise.all([clients.baseline.stop(), clients.ours.stop()]);
  print("resident memory after 1 MB", "MB", await memory(valid), 1);
  for (const name of ["2 kB", "2 kB with 10 mistakes"] as const) {
    const { baseline, ours, node } = await command(texts[name]);
    print(`command line, ${name}`, "ms", { baseline, ours });
    const own = { baseline: baseline - node, ours: ours - node };
    print(`command line without Node's start, ${name}`, "ms", own, 2);
  }
  console.log(`\nFor reference: \`node -e 0\` ${number(await startNode())} ms`);
}

function print(
  what: string,
  unit: string,
  { baseline, ours }: Comparison,
  goal?: number,
): void {
  const ratio = (baseline / ours).toFixed(2);
  console.log(
    `| ${what} | ${number(baseline)} ${unit} | ${number(ours)} ${unit} | ${ratio} | ${goal ?? ""} |`,
  );
}

/** Three significant digits. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
