import type {
  CodeActionContext,
  Diagnostic,
  Range,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Problem } from "../../check/problem";
import { toDiagnostic } from "../../diagnostics";
import { endOf } from "../../document/syntax-tree";

/** The range is what counts; the diagnostics may be none, or not as they were sent. */
export interface ActionRequest {
  readonly range: Range;
  readonly context: CodeActionContext;
}

export type AskedProblem = readonly [Problem, Diagnostic[]];

/**
 * The problems that the editor asks about, each with its diagnostics: those
 * that the editor sends back; where it sends none, or some that are not as they
 * were sent, all that touch the range.
 */
export function askedProblems(
  document: TextDocument,
  problems: readonly Problem[],
  { range, context }: ActionRequest,
): readonly AskedProblem[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const known = new Set<Diagnostic>();
  const all = problems.map((problem) => {
    const shown = toDiagnostic(document, problem);
    const same = context.diagnostics.filter((one) => isSame(one, shown));
    for (const one of same) known.add(one);
    return { problem, shown, same };
  });
  const isByRange = known.size === 0 || known.size < context.diagnostics.length;
  return all.flatMap(({ problem, shown, same }) => {
    if (same.length > 0) return [[problem, same] as const];
    const touches = problem.offset <= to && endOf(problem) >= from;
    return isByRange && touches ? [[problem, [shown]] as const] : [];
  });
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && isSameRange(one.range, other.range);
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}
