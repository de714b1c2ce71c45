import { version } from "../package.json";
import { readArguments, usage, type CheckArguments } from "./arguments";
import { checkInput } from "./check-input";
import { formats } from "./formats";
import {
  errorMessages,
  exitCode,
  type FileResult,
  type CheckResult,
} from "./check-result";
import { escapeUnprintable } from "./escape-unprintable";
import { readSettings } from "./settings-file";
import { findInputs } from "./inputs";

export interface Streams {
  /** Reads all of it. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** @returns the exit code: 0 clean, 1 problems, 2 wrong usage or a file that cannot be read */
export async function run(
  args: readonly string[],
  streams: Streams,
): Promise<0 | 1 | 2> {
  const { stdout, stderr } = streams;
  const parsed = readArguments(args);
  switch (parsed.command) {
    case "help":
      stdout.write(usage);
      return 0;
    case "version":
      stdout.write(`${version}\n`);
      return 0;
    case "invalid":
      stderr.write(`${escapeUnprintable(parsed.message)}\n\n${usage}`);
      return 2;
    case "check":
      return check(parsed, streams);
  }
}

async function check(
  options: CheckArguments,
  { stdin, stdout, stderr }: Streams,
): Promise<0 | 1 | 2> {
  const writeError = (line: string) =>
    stderr.write(`${escapeUnprintable(line)}\n`);
  const settings = readSettings(options.problems);
  if (!settings.ok) {
    writeError(settings.reason);
    return 2;
  }
  const found = await findInputs(options, stdin);
  if (!found.ok) {
    writeError(found.reason);
    return 2;
  }
  const files: FileResult[] = [];
  for (const input of found.inputs) {
    files.push(await checkInput(input, settings.settings));
  }
  const result: CheckResult = { files, maxWarnings: options.maxWarnings };
  stdout.write(formats[options.format](result));
  errorMessages(result).forEach(writeError);
  return exitCode(result);
}
