import { severities } from "../../server/check/severity";
import { inertLines, type Inert } from "../inert";
import { messages } from "../messages";
import {
  countOf,
  suppressedCounts,
  type LocatedProblem,
  type CheckResult,
  type Span,
} from "../check-result";

/** A line for each problem, in the form that compilers use, and one that counts. */
export function text(result: CheckResult): Inert {
  const lines = result.files.flatMap((file) =>
    (file.findings ?? []).flatMap((finding) => linesOf(file.path, finding)),
  );
  const suppressed = suppressedCounts(result);
  return inertLines([
    ...lines,
    summary(result),
    ...(suppressed.length > 0 ? [messages.suppressed(suppressed)] : []),
  ]);
}

/** Each has to be written as one line. */
export function linesOf(
  path: string,
  finding: LocatedProblem,
): readonly string[] {
  const { severity, code, message, related } = finding;
  return [
    line(path, finding, `${severity}: ${message} [${code}]`),
    ...related.map((one) => line(path, one, `note: ${one.message}`)),
  ];
}

function line(path: string, { start }: Span, words: string): string {
  return `${path}:${start.line}:${start.column}: ${words}`;
}

function summary(result: CheckResult): string {
  const counts = severities.map(
    (severity) => [severity, countOf(result, severity)] as const,
  );
  const checked = result.files.filter(({ findings }) => findings).length;
  return messages.summary(checked, counts);
}
