import type { ProblemCode } from "./problem-codes";
import type { Severity } from "./severity";

/**
 * Something in a payload that its author should know. Offsets are UTF-16 code
 * units of the file.
 */
export interface Problem {
  /** `area/name`, documented in docs/problems.md. */
  readonly code: ProblemCode;
  /** error: it will be refused or is not JSON; warning: it will probably hurt; else advice. */
  readonly severity: Severity;
  readonly offset: number;
  readonly length: number;
  /** One plain sentence: the attribute, what is wrong, what is accepted. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** Names that were probably meant, the nearest first, where the payload alone does not tell. */
  readonly suggestions?: readonly string[];
  /** The value is accepted, and there is a better one. */
  readonly deprecated?: true;
}

interface Related {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}
