import type { Span } from "../document/syntax-tree";
import type { Problem } from "./problem";
import type { ProblemCode } from "./problem-codes";
import type { Severity } from "./severity";

/**
 * A problem before it has its message and its exact place. A file can have
 * very many, and only those that are shown need them.
 */
export interface LazyProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Offset of the value that it is about: the order in which problems are kept. */
  readonly anchor: number;
  readonly details: () => ProblemDetails;
}

export type ProblemDetails = Omit<Problem, "code" | "severity">;

/** Made member by member, since a file with mistakes has many: a spread takes several times as long. */
export function toProblem({ code, severity, details }: LazyProblem): Problem {
  const { offset, length, message, related, deprecated, suggestions } =
    details();
  const problem: { -readonly [K in keyof Problem]: Problem[K] } = {
    code,
    severity,
    offset,
    length,
    message,
  };
  if (related) problem.related = related;
  if (deprecated) problem.deprecated = deprecated;
  if (suggestions) problem.suggestions = suggestions;
  return problem;
}

/** One of a check that finds few, so that each has its message at once. */
export function problemAt(
  { offset, length }: Span,
  code: ProblemCode,
  severity: Severity,
  message: string,
  more?: Pick<ProblemDetails, "related" | "suggestions">,
): LazyProblem {
  const plain = { offset, length, message };
  const details = more ? { ...plain, ...more } : plain;
  return { code, severity, anchor: offset, details: () => details };
}
