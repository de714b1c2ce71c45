import type { Span } from "./syntax-tree";

/** Why a text is no JSON; `syntax/<fault>` is the problem's code. */
export type ParseErrorCode =
  | "empty"
  | "unclosed-string"
  | "unclosed-bracket"
  | "unclosed-comment"
  | "single-quotes"
  | "unquoted-name"
  | "bad-value"
  | "bad-number"
  | "bad-escape"
  | "control-character"
  | "missing-name"
  | "missing-colon"
  | "missing-value"
  | "missing-comma"
  | "trailing-comma"
  | "unexpected-token"
  | "after-end";

export interface ParseError extends Span {
  readonly code: ParseErrorCode;
}
