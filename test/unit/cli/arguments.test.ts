import { deepEqual, match } from "node:assert/strict";
import { suite, test } from "node:test";
import { readArguments, type CheckArguments } from "../../../cli/arguments";

const defaults: CheckArguments = {
  command: "check",
  inputs: ["."],
  format: "text",
  maxWarnings: Infinity,
  problems: undefined,
  stdinName: "<stdin>",
};

suite("what the arguments mean", () => {
  const rows = [
    ["check", defaults],
    ["check a b/**", { ...defaults, inputs: ["a", "b/**"] }],
    ["check -", { ...defaults, inputs: ["-"] }],
    ["check -- --help", { ...defaults, inputs: ["--help"] }],
    ["check --format=sarif", { ...defaults, format: "sarif" }],
    [
      "--max-warnings 0 check a",
      { ...defaults, inputs: ["a"], maxWarnings: 0 },
    ],
    ["check --problems p.json", { ...defaults, problems: "p.json" }],
    ["check - --stdin-name a", { ...defaults, inputs: ["-"], stdinName: "a" }],
    ["check --help", { command: "help" }],
    ["--version", { command: "version" }],
  ] as const;
  for (const [line, asked] of rows) {
    test(line, () => {
      deepEqual(readArguments(line.split(" ")), asked);
    });
  }
});

suite("invalid arguments are reported", () => {
  const rows: readonly (readonly [string, RegExp])[] = [
    ["", /^Unknown command ""\.$/],
    ["a.cdp-order.json", /^Unknown command "a\.cdp-order\.json"\.$/],
    [
      "check --format xml",
      /^Unknown format "xml"\. Choose one of text, json, sarif, junit\.$/,
    ],
    ["check --format toString", /^Unknown format/],
    ["check --max-warnings many", /^--max-warnings requires a whole number\.$/],
    ["check --max-warnings=-1", /^--max-warnings requires a whole number\.$/],
    ["check --max-warnings -1", /^.*--max-warnings.*$/],
    ["check --fix", /--fix/],
  ];
  for (const [line, message] of rows) {
    test(line, () => {
      const parsed = readArguments(line.split(" "));
      match(
        parsed.command === "invalid" ? parsed.message : parsed.command,
        message,
      );
    });
  }
  test("nothing at all", () => {
    deepEqual(readArguments([]), {
      command: "invalid",
      message: "A command is required: check.",
    });
  });
});
