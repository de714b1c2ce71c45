import type { LocatedProblem, CheckResult } from "../../../cli/check-result";

const at = (line: number, column: number, endColumn: number) => ({
  start: { line, column },
  end: { line, column: endColumn },
});

const duplicate: LocatedProblem = {
  code: "attribute/duplicate",
  severity: "error",
  message: '"price" stands twice in this object; keep one of them.',
  ...at(3, 14, 21),
  related: [{ message: "First used here.", ...at(3, 3, 10) }],
};

const misspelt: LocatedProblem = {
  code: "value/enum",
  severity: "warning",
  message: '"status" does not know "\u009b31m##vso[task]<&[x](command:y)".',
  ...at(2, 13, 29),
  related: [],
};

/** Something of everything that a report can hold, and names that mean harm. */
export const everything: CheckResult = {
  maxWarnings: Infinity,
  files: [
    { path: "clean one.cdp-order.json", findings: [] },
    { path: "::error::\u001b[2J\n.json", findings: [misspelt, duplicate] },
    { path: "gone.cdp-order.json", unreadable: "ELOOP: a <loop>" },
  ],
};

export const onlyWarning: CheckResult = {
  maxWarnings: 1,
  files: [{ path: "a.cdp-order.json", findings: [misspelt] }],
};
