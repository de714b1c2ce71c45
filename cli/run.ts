import { version } from "../package.json";
import { readArguments, usage, type CheckArguments } from "./arguments";
import { checkSource } from "./check-source";
import { formats } from "./formats";
import { complaints, exitCode, type FileReport, type Report } from "./report";
import { printable } from "./printable";
import { readSettings } from "./settings-file";
import { findSources } from "./sources";

/** What the command needs of its process. */
export interface Surroundings {
  /** All of it. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** @returns the exit code: 0 clean, 1 problems, 2 wrong usage or a file that cannot be read */
export async function run(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<0 | 1 | 2> {
  const { stdout, stderr } = surroundings;
  const asked = readArguments(args);
  switch (asked.do) {
    case "help":
      stdout.write(usage);
      return 0;
    case "version":
      stdout.write(`${version}\n`);
      return 0;
    case "complain":
      stderr.write(`${printable(asked.why)}\n\n${usage}`);
      return 2;
    case "check":
      return check(asked, surroundings);
  }
}

async function check(
  asked: CheckArguments,
  { stdin, stdout, stderr }: Surroundings,
): Promise<0 | 1 | 2> {
  const complain = (line: string) => stderr.write(`${printable(line)}\n`);
  const read = readSettings(asked.problems);
  if ("wrong" in read) {
    complain(read.wrong);
    return 2;
  }
  const found = await findSources(asked, stdin);
  if ("wrong" in found) {
    complain(found.wrong);
    return 2;
  }
  const files: FileReport[] = [];
  for (const source of found.sources) {
    files.push(await checkSource(source, read.settings));
  }
  const report: Report = { files, maxWarnings: asked.maxWarnings };
  stdout.write(formats[asked.format](report));
  complaints(report).forEach(complain);
  return exitCode(report);
}
