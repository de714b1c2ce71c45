import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { Document } from "./documents";
import { compare, median, timed, type Comparison, type Side } from "./measure";

/**
 * A process that checks one file and ends: ours, and one that calls
 * vscode-json-languageservice. `node` is what an empty program takes, measured
 * between them.
 */
export async function command(
  document: Document,
): Promise<Comparison & { readonly node: number }> {
  const folder = mkdtempSync(join(tmpdir(), "cdp-bench-"));
  const file = join(folder, "a.cdp-order.json");
  writeFileSync(file, document.text);
  const args: Readonly<Record<Side, readonly string[]>> = {
    baseline: [resolve("test/bench/json-check.cjs"), jsonService(), file],
    candidate: [resolve("dist/cli.js"), "check", file],
  };
  const lines: Readonly<Record<Side, (output: string) => readonly number[]>> = {
    baseline: (output) => JSON.parse(output) as number[],
    candidate: (output) =>
      [...output.matchAll(/\.json:(\d+):/g)].map(
        ([, line]) => +(line ?? 0) - 1,
      ),
  };
  const node: number[] = [];
  try {
    const comparison = await compare(
      async (side) => {
        let output = "";
        const milliseconds = await timed(async () => {
          output = await outputOf(args[side]);
        });
        node.push(await timed(() => outputOf(["-e", "0"])));
        verify(side, lines[side](output), document.mistakenLines);
        return milliseconds;
      },
      { warmUps: 2, samples: 25 },
    );
    return { ...comparison, node: median(node) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a process of Node writes. */
export async function outputOf(
  args: readonly string[],
  cwd = ".",
): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output] = await Promise.all([
    text(child.stdout),
    once(child, "close"),
  ]);
  return output;
}

function verify(
  side: Side,
  lines: readonly number[],
  wanted: readonly number[],
): void {
  const found = [...new Set(lines)].sort((a, b) => a - b).join();
  if (found !== wanted.join()) {
    throw new Error(`${side} reports lines ${found}, not ${wanted.join()}`);
  }
}

/** The one that VS Code's JSON server is made of. */
function jsonService(): string {
  const server = createRequire(__filename).resolve(
    "vscode-langservers-extracted/package.json",
  );
  return createRequire(server).resolve("vscode-json-languageservice");
}
