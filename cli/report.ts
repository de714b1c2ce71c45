import type { Severity } from "../server/check/severity";

/** What became of the whole run. */
export interface Report {
  readonly files: readonly FileReport[];
  /** More warnings than that are a failure. */
  readonly maxWarnings: number;
}

/** `path` is relative to the current folder where it is below it, with `/` everywhere. */
export type FileReport =
  Checked | { readonly path: string; readonly unreadable: string };

interface Checked {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** Of a file with more problems than are shown: how many are not. */
  readonly more?: Readonly<Partial<Record<Severity, number>>>;
}

/** A problem where the editor shows it. */
export interface Finding extends Span {
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

export function exitCode(report: Report): 0 | 1 | 2 {
  if (report.files.some((file) => "unreadable" in file)) return 2;
  const failures = failing(report);
  const fails = ({ severity }: Finding) => failures.includes(severity);
  return findings(report).some(fails) ? 1 : 0;
}

/** The severities that make the run fail: warnings do where there are too many. */
export function failing(report: Report): readonly Severity[] {
  return countOf(report, "warning") > report.maxWarnings
    ? ["error", "warning"]
    : ["error"];
}

export function countOf(report: Report, severity: Severity): number {
  const unshown = report.files.map(
    (file) => ("findings" in file ? file.more?.[severity] : 0) ?? 0,
  );
  return unshown.reduce(
    (sum, count) => sum + count,
    findings(report).filter((one) => one.severity === severity).length,
  );
}

/** What is wrong with the run and with no place in a file. */
export function complaints(report: Report): readonly string[] {
  const unreadable = report.files.flatMap((file) =>
    "unreadable" in file
      ? [`${file.path}: cannot be read (${file.unreadable}).`]
      : [],
  );
  const warnings = countOf(report, "warning");
  if (warnings <= report.maxWarnings) return unreadable;
  return [
    ...unreadable,
    `There are more warnings (${warnings}) than allowed (${report.maxWarnings}).`,
  ];
}

function findings({ files }: Report): readonly Finding[] {
  return files.flatMap((file) => ("findings" in file ? file.findings : []));
}
