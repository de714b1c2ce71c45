import { toPrintableJson } from "../escape-unprintable";
import { countOf, type CheckResult } from "../check-result";

/** docs/cli.md describes it. */
export function json(result: CheckResult): string {
  const document = {
    errors: countOf(result, "error"),
    warnings: countOf(result, "warning"),
    files: result.files,
  };
  return `${toPrintableJson(document)}\n`;
}
