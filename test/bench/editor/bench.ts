/**
 * The packaged extension in the VS Code of the tests: what a user waits for.
 * Prints a table in Markdown; docs/performance.md says how to read it.
 * `npm run bench:editor -- checkAll` takes the rows of one part alone.
 */
import { cpus } from "node:os";
import { newest } from "../../host/install/vscode";
import type { Comparison } from "../measure";
import { checkAll } from "./check-all";
import { firstSquiggle, laterSquiggle } from "./first-squiggle";
import { sendMany } from "./send-many";

const parts = {
  async firstSquiggle() {
    const { squiggle, activation } = await firstSquiggle(10);
    printSides(
      "window open → first squiggle",
      squiggle,
      `${ratioOf(squiggle)} (at least 1.05)`,
    );
    printSides("activation", activation, "≤ 100 ms");
  },
  async laterSquiggle() {
    const { squiggle, activation } = await laterSquiggle(6);
    printSides(
      "file opened later → first squiggle",
      squiggle,
      ratioOf(squiggle),
    );
    printSides("activation by that file", activation, ratioOf(activation));
  },
  async checkAll() {
    const { files, durations, finding, echo } = await checkAll(1000);
    const { baseline: reading, candidate: whole } = durations;
    print(
      `Check All, ${files} payloads`,
      `${ms(reading)} to read them`,
      ms(whole),
      `${percent(reading / whole)} of the rate (at least 80 %)`,
    );
    print(
      "the same, once the files are found",
      `${ms(reading)} to read them`,
      `${ms(whole - finding)}, and ${ms(finding)} to find them`,
      `${percent(reading / (whole - finding))} of the rate`,
    );
    print(
      "a key's echo, 95th percentile",
      `${ms(echo.idle)} in an idle window`,
      `${ms(echo.checking)} during Check All`,
      "≤ 100 ms",
    );
  },
  async sendMany() {
    const { files, responseMs, plan, run, plain } = await sendMany(500, 50);
    print(
      `comparing ${files} files, ${responseMs} ms a response`,
      `${ms(plan.ideal)} of responses`,
      ms(plan.taken),
      `${percent(plan.ideal / plan.taken)} of the rate`,
    );
    print(
      `sending ${files} files, ${responseMs} ms a response`,
      `${ms(run.ideal)} of responses`,
      ms(run.taken),
      `${percent(run.ideal / run.taken)} of the rate (at least 85 %)`,
    );
    print(
      "the same",
      `${ms(plain.taken)} by a plain loop`,
      ms(run.taken),
      `${percent(plain.taken / run.taken)} of its rate`,
    );
  },
} as const;

void main(process.argv[2]);

async function main(only?: string): Promise<void> {
  console.log(
    `VS Code ${newest}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}\n`,
  );
  console.log("| | compared with | CDP Order Payloads | |");
  console.log("|---|---:|---:|---:|");
  for (const [name, run] of Object.entries(parts))
    if (only === undefined || only === name) await run();
}

function printSides(
  name: string,
  { baseline, candidate }: Comparison,
  goal: string,
): void {
  print(name, ms(baseline), ms(candidate), goal);
}

function ratioOf({ baseline, candidate }: Comparison): string {
  return (baseline / candidate).toFixed(2);
}

function print(...cells: readonly string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

function ms(milliseconds: number): string {
  return `${Math.round(milliseconds).toLocaleString("en")} ms`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
