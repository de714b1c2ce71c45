import type { SuppressedErrors } from "../server/check/suppressed-errors";
import type { Severity } from "../server/check/severity";
import { messages } from "./messages";

/** The results of a whole run. */
export interface CheckResult {
  readonly files: readonly FileResult[];
  /** More warnings than that are a failure. */
  readonly maxWarnings: number;
}

/** `path` is relative to the current folder where it is below it, with `/` everywhere. */
export type FileResult = CheckedFile | UnreadableFile;

interface UnreadableFile {
  readonly path: string;
  /** Why. */
  readonly unreadable: string;
  readonly findings?: undefined;
}

interface CheckedFile {
  readonly path: string;
  readonly unreadable?: undefined;
  readonly findings: readonly LocatedProblem[];
  /** Of a file with more problems than are shown: how many are not. */
  readonly more?: Readonly<Partial<Record<Severity, number>>>;
  /** Absent where no error is turned off. */
  readonly suppressedErrors?: readonly SuppressedErrors[];
}

/** A problem where the editor shows it. */
export interface LocatedProblem extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Span & { readonly message: string })[];
}

/** Lines and columns from 1; a column is a UTF-16 code unit, as in VS Code's status bar. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export function exitCode(result: CheckResult): 0 | 1 | 2 {
  if (result.files.some(({ unreadable }) => unreadable !== undefined)) return 2;
  const failures = failingSeverities(result);
  const fails = ({ severity }: LocatedProblem) => failures.includes(severity);
  return findings(result).some(fails) ? 1 : 0;
}

/** The severities that make the run fail: warnings do where there are too many. */
export function failingSeverities(result: CheckResult): readonly Severity[] {
  return countOf(result, "warning") > result.maxWarnings
    ? ["error", "warning"]
    : ["error"];
}

export function countOf(result: CheckResult, severity: Severity): number {
  const unshown = result.files.map(
    (file) => (file.findings && file.more?.[severity]) ?? 0,
  );
  return unshown.reduce(
    (sum, count) => sum + count,
    findings(result).filter((one) => one.severity === severity).length,
  );
}

/** By code, how many errors of all files are turned off. */
export function suppressedCounts(
  result: CheckResult,
): readonly (readonly [code: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const file of result.files)
    for (const { code, count } of (file.findings && file.suppressedErrors) ??
      [])
      counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts];
}

/** Failures of the run that have no place in a file. */
export function errorMessages(result: CheckResult): readonly string[] {
  const unreadable = result.files.flatMap((file) =>
    file.findings === undefined
      ? [messages.pathUnreadable(file.path, file.unreadable)]
      : [],
  );
  const warnings = countOf(result, "warning");
  if (warnings <= result.maxWarnings) return unreadable;
  return [
    ...unreadable,
    messages.tooManyWarnings(warnings, result.maxWarnings),
  ];
}

function findings({ files }: CheckResult): readonly LocatedProblem[] {
  return files.flatMap(({ findings = [] }) => findings);
}
