import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import manifest from "../../../package.json";
import { formats } from "../../../cli/formats";
import { everything, onlyWarning } from "./sample-result";

test("text: a line for each problem, and nothing that a terminal or a build server obeys", () => {
  equal(
    formats.text(everything),
    String.raw`\u003a:error::\u001b[2J\u000a.json:2:13: warning: "status" does not know "\u009b31m#\u0023vso[task]<&[x](command:y)". [value/enum]
\u003a:error::\u001b[2J\u000a.json:3:14: error: "price" stands twice in this object; keep one of them. [attribute/duplicate]
\u003a:error::\u001b[2J\u000a.json:3:3: note: First used here.
2 files checked: 1 error, 1 warning.
`,
  );
  const [clean] = everything.files;
  equal(
    formats.text({ maxWarnings: 0, files: clean ? [clean] : [] }),
    "1 file checked: no problems.\n",
  );
});

test("text: the errors that are turned off in any file, by their codes", () => {
  const enums = { code: "value/enum", count: 1 } as const;
  const types = { code: "value/type", count: 2 } as const;
  const files = [
    { path: "a", findings: [], suppressedErrors: [enums] },
    { path: "b", findings: [], suppressedErrors: [enums, types] },
  ];
  equal(
    formats.text({ maxWarnings: 0, files }),
    "2 files checked: no problems.\nTurned off or lowered: value/enum (2 errors), value/type (2 errors).\n",
  );
});

test("json: the report itself", () => {
  deepEqual(JSON.parse(formats.json(everything)), {
    errors: 1,
    warnings: 1,
    files: everything.files,
  });
});

test("junit: a case for each file, which fails by its errors", () => {
  equal(
    formats.junit(everything),
    String.raw`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cdp-order" tests="3" failures="1" errors="1" skipped="0" time="0">
  <testsuite name="cdp-order" tests="3" failures="1" errors="1" skipped="0" time="0">
    <testcase classname="cdp-order" name="clean one.cdp-order.json" time="0">
    </testcase>
    <testcase classname="cdp-order" name="::error::\u001b[2J\u000a.json" time="0">
      <failure type="attribute/duplicate" message="&#34;price&#34; stands twice in this object; keep one of them.">::error::\u001b[2J\u000a.json:3:14: error: &#34;price&#34; stands twice in this object; keep one of them. [attribute/duplicate]
&#58;:error::\u001b[2J\u000a.json:3:3: note: First used here.</failure>
      <system-out>::error::\u001b[2J\u000a.json:2:13: warning: &#34;status&#34; does not know &#34;\u009b31m#&#35;vso[task]&#60;&#38;[x](command:y)&#34;. [value/enum]</system-out>
    </testcase>
    <testcase classname="cdp-order" name="gone.cdp-order.json" time="0">
      <error type="unreadable" message="The file cannot be read: ELOOP: a &#60;loop&#62;."/>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

test("junit: warnings fail where there are too many", () => {
  const failures = (maxWarnings: number) =>
    /failures="(\d)"/.exec(formats.junit({ ...onlyWarning, maxWarnings }))?.[1];
  deepEqual([failures(1), failures(0)], ["0", "1"]);
});

test("sarif: what code scanning needs, with no link that the file made up", () => {
  const hostile = "%3A%3Aerror%3A%3A%1B%5B2J%0A.json";
  const place = (line: number, from: number, to: number) => ({
    physicalLocation: {
      artifactLocation: { uri: hostile, uriBaseId: "%SRCROOT%" },
      region: {
        startLine: line,
        startColumn: from,
        endLine: line,
        endColumn: to,
      },
    },
  });
  deepEqual(JSON.parse(formats.sarif(everything)), {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "cdp-order",
            version: manifest.version,
            rules: ["attribute/duplicate", "value/enum"].map((id) => ({
              id,
              shortDescription: { text: id },
              help: { text: `docs/problems.md explains ${id}.` },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [
              {
                level: "error",
                message: {
                  text: "The file cannot be read: ELOOP: a <loop>.",
                },
                locations: [
                  {
                    physicalLocation: {
                      artifactLocation: {
                        uri: "gone.cdp-order.json",
                        uriBaseId: "%SRCROOT%",
                      },
                    },
                  },
                ],
              },
            ],
          },
        ],
        results: [
          {
            ruleId: "value/enum",
            level: "warning",
            message: {
              text: '"status" does not know "\u009b31m##vso[task]<&\\[x](command:y)".',
            },
            locations: [place(2, 13, 29)],
          },
          {
            ruleId: "attribute/duplicate",
            level: "error",
            message: {
              text: '"price" stands twice in this object; keep one of them.',
            },
            locations: [place(3, 14, 21)],
            relatedLocations: [
              {
                ...place(3, 3, 10),
                message: { text: "First used here." },
              },
            ],
          },
        ],
      },
    ],
  });
});
