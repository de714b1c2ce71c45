import { printableJson } from "../printable";
import { countOf, type Report } from "../report";

/** docs/cli.md describes it. */
export function json(report: Report): string {
  const document = {
    errors: countOf(report, "error"),
    warnings: countOf(report, "warning"),
    files: report.files,
  };
  return `${printableJson(document)}\n`;
}
