import { version } from "../package.json";
import { readArguments, type CheckArguments } from "./arguments";
import { checkInput } from "./check-input";
import { formatNames, formats } from "./formats";
import {
  errorMessages,
  exitCode,
  type FileResult,
  type CheckResult,
} from "./check-result";
import { inertLines, type Inert } from "./inert";
import { messages } from "./messages";
import { readSettings } from "./settings-file";
import { findInputs } from "./inputs";

export interface Streams {
  /** Reads all of it. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Resolves once the text is written; rejects where it cannot be. */
export interface Output {
  write(text: Inert): Promise<void>;
}

type ExitCode = 0 | 1 | 2;

/** The end of a run. */
interface Ending {
  readonly code: ExitCode;
  readonly output: Inert;
  readonly errors: readonly string[];
}

/** @returns the exit code: 0 clean, 1 problems, 2 wrong usage, or what could not be read or written */
export async function run(
  args: readonly string[],
  { stdin, stdout, stderr }: Streams,
): Promise<ExitCode> {
  const { code, output, errors } = await endingOf(args, stdin);
  try {
    if (output !== "") await stdout.write(output);
  } catch (error) {
    const { code: reason = "failed" } = error as NodeJS.ErrnoException;
    await stderr.write(inertLines([messages.outputNotWritten(reason)]));
    return 2;
  }
  if (errors.length > 0) await stderr.write(inertLines(errors));
  return code;
}

async function endingOf(
  args: readonly string[],
  stdin: Streams["stdin"],
): Promise<Ending> {
  const parsed = readArguments(args);
  switch (parsed.command) {
    case "help":
      return { code: 0, output: inertLines(usage()), errors: [] };
    case "version":
      return { code: 0, output: inertLines([version]), errors: [] };
    case "invalid":
      return failed(parsed.message, "", ...usage());
    case "check":
      return check(parsed, stdin);
  }
}

async function check(
  options: CheckArguments,
  stdin: Streams["stdin"],
): Promise<Ending> {
  const settings = readSettings(options.problems);
  if (!settings.ok) return failed(settings.reason);
  const found = await findInputs(options, stdin);
  if (!found.ok) return failed(found.reason);
  const files: FileResult[] = [];
  for (const input of found.inputs)
    files.push(await checkInput(input, settings.settings));
  const result: CheckResult = { files, maxWarnings: options.maxWarnings };
  return {
    code: exitCode(result),
    output: formats[options.format](result),
    errors: [...found.notes, ...errorMessages(result)],
  };
}

const usage = () => messages.usage(formatNames).split("\n");

const failed = (...errors: readonly string[]): Ending => ({
  code: 2,
  output: inertLines([]),
  errors,
});
