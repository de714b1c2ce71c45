import { deepEqual, match } from "node:assert/strict";
import { suite, test } from "node:test";
import { readArguments, type CheckArguments } from "../../../cli/arguments";

const usual: CheckArguments = {
  do: "check",
  inputs: ["."],
  format: "text",
  maxWarnings: Infinity,
  problems: undefined,
  stdinName: "<stdin>",
};

suite("what is asked for", () => {
  const rows = [
    ["check", usual],
    ["check a b/**", { ...usual, inputs: ["a", "b/**"] }],
    ["check -", { ...usual, inputs: ["-"] }],
    ["check -- --help", { ...usual, inputs: ["--help"] }],
    ["check --format=sarif", { ...usual, format: "sarif" }],
    ["--max-warnings 0 check a", { ...usual, inputs: ["a"], maxWarnings: 0 }],
    ["check --problems p.json", { ...usual, problems: "p.json" }],
    ["check - --stdin-name a", { ...usual, inputs: ["-"], stdinName: "a" }],
    ["check --help", { do: "help" }],
    ["--version", { do: "version" }],
  ] as const;
  for (const [line, asked] of rows) {
    test(line, () => {
      deepEqual(readArguments(line.split(" ")), asked);
    });
  }
});

suite("what makes no sense is said", () => {
  const rows: readonly (readonly [string, RegExp])[] = [
    ["", /^There is no command ""\.$/],
    ["a.cdp-order.json", /^There is no command "a\.cdp-order\.json"\.$/],
    [
      "check --format xml",
      /^There is no format "xml"; choose one of text, json, sarif, junit\.$/,
    ],
    ["check --format toString", /^There is no format/],
    ["check --max-warnings many", /^--max-warnings takes a whole number\.$/],
    ["check --max-warnings=-1", /^--max-warnings takes a whole number\.$/],
    ["check --max-warnings -1", /^.*--max-warnings.*$/],
    ["check --fix", /--fix/],
  ];
  for (const [line, why] of rows) {
    test(line, () => {
      const asked = readArguments(line.split(" "));
      match(asked.do === "complain" ? asked.why : asked.do, why);
    });
  }
  test("nothing at all", () => {
    deepEqual(readArguments([]), {
      do: "complain",
      why: "Say what to do: check.",
    });
  });
});
