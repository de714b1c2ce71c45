/** Every code that a problem can have; docs/problems.md has a section for each. */
export const problemCodes = [
  "attribute/duplicate",
  "attribute/missing",
  "attribute/none-known",
  "attribute/response-only",
  "attribute/unknown",
  "file/check-failed",
  "file/more-problems",
  "file/too-deep",
  "file/too-large",
  "flight/no-segments",
  "flight/not-a-flight",
  "flight/same-airport",
  "flight/segment-gap",
  "flight/segment-times",
  "flight/segment-twice",
  "ignore/unknown-code",
  "pair/card-type",
  "pair/original-price",
  "syntax/after-end",
  "syntax/bad-escape",
  "syntax/bad-number",
  "syntax/bad-value",
  "syntax/control-character",
  "syntax/empty",
  "syntax/lone-surrogate",
  "syntax/missing-colon",
  "syntax/missing-comma",
  "syntax/missing-name",
  "syntax/missing-value",
  "syntax/single-quotes",
  "syntax/trailing-comma",
  "syntax/unclosed-bracket",
  "syntax/unclosed-comment",
  "syntax/unclosed-string",
  "syntax/unexpected-token",
  "syntax/unquoted-name",
  "target/misplaced",
  "target/no-uuid",
  "target/twice",
  "target/two-kinds",
  "target/unknown-environment",
  "target/unreadable",
  "value/currency",
  "value/date",
  "value/decimals",
  "value/deprecated",
  "value/enum",
  "value/future",
  "value/language",
  "value/length",
  "value/lone-surrogate",
  "value/no-zone",
  "value/number-precision",
  "value/number-range",
  "value/odd-characters",
  "value/outer-space",
  "value/past",
  "value/pattern",
  "value/placeholder",
  "value/type",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

const all: ReadonlySet<string> = new Set(problemCodes);

export const isProblemCode = (code: string): code is ProblemCode =>
  all.has(code);

/** A file that is no JSON, or could not be checked, must never be sent: no setting and no file makes less of it. */
export const hasFixedSeverity = (code: string) =>
  /^(?:syntax|file)\//.test(code);
