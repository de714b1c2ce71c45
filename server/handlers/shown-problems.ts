import type { Problem } from "../check/problem";

/**
 * The problems of a document as an editor shows them: that nothing is typed
 * yet is no mistake there. For sending and on the command line it stays one.
 */
export function shownProblems(
  problems: readonly Problem[],
): readonly Problem[] {
  return problems.map((problem) =>
    problem.code === "syntax/empty"
      ? { ...problem, severity: "hint" }
      : problem,
  );
}
