import { noViolations, type Rule } from "./rule";

/**
 * `value/number-range`: a number that a double cannot hold exactly, or not at
 * all. It is sent as written, but CDP may store another one. RFC 8259 section 6.
 */
export const numberRange: Rule<number> = {
  code: "value/number-range",
  severity: "warning",
  appliesTo: ({ valueStats }) =>
    valueStats.largestNumber > Number.MAX_SAFE_INTEGER,
  check: (value) =>
    Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? [{ at: [], message }]
      : noViolations,
};

const message =
  "This number is beyond 9007199254740991, the largest integer that most JSON parsers keep exactly. It is sent as written, but CDP may store a different one.";
