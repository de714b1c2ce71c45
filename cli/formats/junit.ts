import { inertXml, xmlText, type Inert } from "../inert";
import {
  failingSeverities,
  type FileResult,
  type LocatedProblem,
  type CheckResult,
} from "../check-result";
import { messages } from "../messages";
import { linesOf } from "./text";

/**
 * JUnit's XML, as build servers read it: a test case for each file, which
 * fails by its errors. What else there is to say stands in its output.
 */
export function junit(result: CheckResult): Inert {
  const severities = failingSeverities(result);
  const fails = ({ severity }: LocatedProblem) => severities.includes(severity);
  const { files } = result;
  const failures = files.filter(({ findings }) => findings?.some(fails));
  const errors = files.filter(({ findings }) => !findings);
  const totals = `tests="${files.length}" failures="${failures.length}" errors="${errors.length}" skipped="0" time="0"`;
  return inertXml([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdp-order" ${totals}>`,
    `  <testsuite name="cdp-order" ${totals}>`,
    ...files.flatMap((file) => [
      `    <testcase classname="cdp-order" name="${xmlText(file.path)}" time="0">`,
      ...insideOf(file, fails),
      "    </testcase>",
    ]),
    "  </testsuite>",
    "</testsuites>",
  ]);
}

function insideOf(
  file: FileResult,
  fails: (finding: LocatedProblem) => boolean,
): readonly string[] {
  if (file.findings === undefined) {
    const message = xmlText(messages.fileUnreadable(file.unreadable));
    return [`      <error type="unreadable" message="${message}"/>`];
  }
  const bad = file.findings.filter(fails);
  const rest = file.findings.filter((finding) => !fails(finding));
  const written = (findings: readonly LocatedProblem[]) =>
    findings
      .flatMap((finding) => linesOf(file.path, finding))
      .map(xmlText)
      .join("\n");
  const [first] = bad;
  return [
    ...(first
      ? [
          `      <failure type="${xmlText(first.code)}" message="${xmlText(first.message)}">${written(bad)}</failure>`,
        ]
      : []),
    ...(rest.length > 0
      ? [`      <system-out>${written(rest)}</system-out>`]
      : []),
  ];
}
