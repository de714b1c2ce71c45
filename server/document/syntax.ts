import type { Span } from "./tree";

/** What is wrong where a text is no JSON; `syntax/<fault>` is the problem's code. */
export type SyntaxFault =
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

export interface SyntaxError extends Span {
  readonly fault: SyntaxFault;
}
