import type { ProblemCode } from "./problem-codes";

/** Errors of one code that the file or the settings turn off, or make less of: they do not keep an update from being sent. */
export interface SuppressedErrors {
  readonly code: ProblemCode;
  readonly count: number;
}
