import { severities } from "../../server/check/severity";
import { escapeUnprintable } from "../escape-unprintable";
import {
  countOf,
  type LocatedProblem,
  type CheckResult,
  type Span,
} from "../check-result";

/** A line for each problem, in the form that compilers use, and one that counts. */
export function text(result: CheckResult): string {
  const lines = result.files.flatMap((file) =>
    "findings" in file
      ? file.findings.flatMap((finding) => linesOf(file.path, finding))
      : [],
  );
  return [...lines, summary(result), ""].join("\n");
}

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
  const place = `${unlikeCommand(path)}:${start.line}:${start.column}`;
  return escapeUnprintable(`${place}: ${words}`).replace(
    commandStart,
    "#\\u0023",
  );
}

/** Build servers obey `##vso[…]` and the like wherever they stand in a line, */
const commandStart = /##(?=\w*\[)/g;

/** and `::…` where a line begins with it. */
function unlikeCommand(path: string): string {
  return /^[\s:]/.test(path) ? `./${path}` : path;
}

function summary(result: CheckResult): string {
  const counts = severities.flatMap((severity) => {
    const count = countOf(result, severity);
    return count > 0 ? [plural(count, severity)] : [];
  });
  const checked = result.files.filter((file) => "findings" in file).length;
  return `${plural(checked, "file")} checked: ${counts.join(", ") || "no problems"}.`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 || word === "information" ? "" : "s"}`;
}
