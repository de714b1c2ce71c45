import { entryForm } from "../server/check/messages";
import type { Severity } from "../server/check/severity";

/** Sentences of the command besides the problems of files. */
export const messages = {
  usage: (
    formats: readonly string[],
  ) => `Usage: cdp-order check [paths or globs] [options]

Checks payloads as the editor does. A folder stands for the *.cdp-order.json
below it, "-" for the standard input; without a path it is the current folder.

  --format ${formats.join("|")}   default: text
  --max-warnings N                more warnings than N are a failure
  --problems FILE                 severities; default: cdp-order.problems.json
  --stdin-name PATH               what to call the standard input
  --help, --version

Exit code: 0 no errors, 1 errors or too many warnings, 2 wrong usage, or what
cannot be read or written.`,

  noCommand: "A command is required: check.",
  unknownCommand: (command: string) =>
    `Unknown command ${JSON.stringify(command)}.`,
  unknownFormat: (format: string, formats: readonly string[]) =>
    `Unknown format ${JSON.stringify(format)}. Choose one of ${formats.join(", ")}.`,
  maxWarningsNoNumber: "--max-warnings requires a whole number.",

  /** @param counts of the problems of each severity */
  summary: (
    files: number,
    counts: readonly (readonly [severity: Severity, count: number])[],
  ) => {
    const problems = counts
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => counted(count, severity));
    return `${counted(files, "file")} checked: ${problems.join(", ") || "no problems"}.`;
  },
  /** @param counts of the errors of each code that are turned off */
  suppressed: (counts: readonly (readonly [code: string, count: number])[]) => {
    const errors = counts.map(
      ([code, count]) => `${code} (${counted(count, "error")})`,
    );
    return `Turned off or lowered: ${errors.join(", ")}.`;
  },
  help: (code: string) => `docs/problems.md explains ${code}.`,

  noPayloadBelow: (folder: string) =>
    `There is no *.cdp-order.json below ${folder}.`,
  noFile: (path: string) => `There is no file ${path}.`,
  linkedFolder: (folder: string) =>
    `${folder} is a link to a folder and is not followed.`,
  notRegular: "not a regular file",

  fileUnreadable: (reason: string) => `The file cannot be read: ${reason}.`,
  pathUnreadable: (path: string, reason: string) =>
    `${path}: cannot be read (${reason}).`,
  tooManyWarnings: (count: number, allowed: number) =>
    `There are more warnings (${count}) than allowed (${allowed}).`,
  outputNotWritten: (reason: string) =>
    `The standard output cannot be written: ${reason}.`,

  settingsUnreadable: (file: string, reason: string) =>
    `${file} cannot be read: ${reason}.`,
  settingsWithoutEffect: (file: string, entries: readonly string[]) =>
    `${file} has entries without effect: ${entries.join(", ")}; ${entryForm}.`,
  settingsNoObject: (file: string) =>
    `${file} must contain an object of codes and severities.`,
} as const;

function counted(count: number, noun: Severity | "file"): string {
  return `${count} ${noun}${count === 1 || noun === "information" ? "" : "s"}`;
}
