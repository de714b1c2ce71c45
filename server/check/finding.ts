import type { Severity } from "./severity";
import type { Problem } from "./problem";

/**
 * A problem before it has its words and its exact place: a file can have very
 * many, and only those that are shown need them.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Offset of the value that it is about: the order in which findings are kept. */
  readonly near: number;
  readonly details: () => Details;
}

export type Details = Omit<Problem, "code" | "severity">;

export function findingOf(problem: Problem): Finding {
  const { code, severity, offset } = problem;
  return { code, severity, near: offset, details: () => problem };
}

/** Made member by member, since a file with mistakes has many: a spread takes several times as long. */
export function problemOf({ code, severity, details }: Finding): Problem {
  const { offset, length, message, related, deprecated, meant } = details();
  const problem: { -readonly [K in keyof Problem]: Problem[K] } = {
    code,
    severity,
    offset,
    length,
    message,
  };
  if (related) problem.related = related;
  if (deprecated) problem.deprecated = deprecated;
  if (meant) problem.meant = meant;
  return problem;
}
