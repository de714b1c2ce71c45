import { printable } from "../printable";
import { failing, type FileReport, type Finding, type Report } from "../report";
import { linesOf } from "./text";

/**
 * JUnit's XML, as build servers read it: a test case for each file, which
 * fails by its errors. What else there is to say stands in its output.
 */
export function junit(report: Report): string {
  const severities = failing(report);
  const fails = ({ severity }: Finding) => severities.includes(severity);
  const { files } = report;
  const failures = files.filter(
    (file) => "findings" in file && file.findings.some(fails),
  );
  const errors = files.filter((file) => "unreadable" in file);
  const totals = `tests="${files.length}" failures="${failures.length}" errors="${errors.length}" skipped="0" time="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdp-order" ${totals}>`,
    `  <testsuite name="cdp-order" ${totals}>`,
    ...files.flatMap((file) => [
      `    <testcase classname="cdp-order" name="${xml(file.path)}" time="0">`,
      ...insideOf(file, fails),
      "    </testcase>",
    ]),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function insideOf(
  file: FileReport,
  fails: (finding: Finding) => boolean,
): readonly string[] {
  if ("unreadable" in file) {
    const message = xml(`The file cannot be read: ${file.unreadable}.`);
    return [`      <error type="unreadable" message="${message}"/>`];
  }
  const bad = file.findings.filter(fails);
  const rest = file.findings.filter((finding) => !fails(finding));
  const written = (findings: readonly Finding[]) =>
    findings
      .flatMap((finding) => linesOf(file.path, finding))
      .map(xml)
      .join("\n");
  const [first] = bad;
  return [
    ...(first
      ? [
          `      <failure type="${xml(first.code)}" message="${xml(first.message)}">${written(bad)}</failure>`,
        ]
      : []),
    ...(rest.length > 0
      ? [`      <system-out>${written(rest)}</system-out>`]
      : []),
  ];
}

/** XML cannot hold control characters, however they are written. */
function xml(text: string): string {
  return printable(text).replace(
    /[&<>"']/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
