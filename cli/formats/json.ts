import { inertJson, type Inert } from "../inert";
import { countOf, type CheckResult } from "../check-result";

/** docs/cli.md describes it. */
export function json(result: CheckResult): Inert {
  const document = {
    errors: countOf(result, "error"),
    warnings: countOf(result, "warning"),
    files: result.files,
  };
  return inertJson(document);
}
