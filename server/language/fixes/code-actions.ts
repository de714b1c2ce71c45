import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type Range,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { maximumProblems } from "../../check/check";
import { hasFixedSeverity } from "../../check/problem-codes";
import type { Problem } from "../../check/problem";
import { toDiagnostic } from "../../diagnostics";
import type { Payload } from "../../document/payload";
import { endOf } from "../../document/syntax-tree";
import type { Documents } from "../../documents";
import type { Steps } from "../steps";
import { isSyntaxProblem, type Fix } from "./fix";
import { fixAll } from "./fix-all";
import { fixesOf } from "./fixes-of";
import { findRepairs } from "./syntax/repairs";
import { ignoreLine } from "./comments/ignore-line";
import { workspaceEdit, type EditClient } from "./workspace-edit";

/** What the client can do with an action. */
export interface ActionClient extends EditClient {
  /** The client's command that switches a code off in the user's settings. */
  readonly turnOffCommand: string | undefined;
  /** The client's command that shows the documentation of a code. */
  readonly documentationCommand: string | undefined;
}

/** What the editor asks for: the range is what counts, its diagnostics may be none, or not as they were sent. */
export interface ActionRequest {
  readonly range: Range;
  readonly context: CodeActionContext;
}

const fixAllKind = "source.fixAll.cdpOrder";

/** Quick fixes for the problems that the editor asks about, or all safe fixes of the file. */
export function* codeActions(
  document: TextDocument,
  documents: Documents,
  request: ActionRequest,
  client: ActionClient,
): Steps<CodeAction[]> {
  const { context } = request;
  const payload = documents.payload(document);
  const problems = documents.problems(document);
  const asked = (kind: string) =>
    context.only?.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (asked(CodeActionKind.QuickFix) ?? true) {
    const about = askedAbout(document, problems, request);
    // What the fixes of the problems look up below.
    for (const [problem] of about)
      if (isSyntaxProblem(problem)) yield* findRepairs(payload, problem.offset);
    const { repairs, others, areSafe } = quickFixes(
      document,
      payload,
      about,
      client,
    );
    // Only where one of them is safe: to look at the whole file takes time, and
    // the light bulb would be on every line.
    const ofFile = areSafe
      ? yield* allFixes(document, documents, client, CodeActionKind.QuickFix)
      : [];
    actions.push(...repairs, ...ofFile, ...others);
  }
  if (asked(fixAllKind))
    actions.push(...(yield* allFixes(document, documents, client, fixAllKind)));
  return actions;
}

/** None where there is nothing to fix unseen. */
function* allFixes(
  document: TextDocument,
  documents: Documents,
  client: ActionClient,
  kind: string,
): Steps<readonly CodeAction[]> {
  const payload = documents.payload(document);
  const known = documents.problems(document);
  const edits = yield* fixAll(payload, (fixed) =>
    fixed === payload && known.length < maximumProblems
      ? known
      : documents.every(document, fixed),
  );
  if (edits.length === 0) return [];
  const edit = workspaceEdit(document, edits, client);
  return [{ title: "Fix all auto-fixable problems", kind, edit }];
}

function quickFixes(
  document: TextDocument,
  payload: Payload,
  about: readonly AskedProblem[],
  client: ActionClient,
): {
  readonly repairs: readonly CodeAction[];
  readonly others: readonly CodeAction[];
  /** One of the repairs is. */
  readonly areSafe: boolean;
} {
  const repairs: CodeAction[] = [];
  const silences: CodeAction[] = [];
  const explanations: CodeAction[] = [];
  const kind = CodeActionKind.QuickFix;
  const offered = new Map<Fix, CodeAction>();
  for (const [problem, diagnostics] of about) {
    for (const fix of fixesOf(payload, problem)) {
      const { title, edits, preferred } = fix;
      // Several faults can come from one slip.
      const same = offered.get(fix);
      if (same)
        same.diagnostics = [...(same.diagnostics ?? []), ...diagnostics];
      if (same || (fix.wholeFile && joined(repairs, title, diagnostics)))
        continue;
      const edit = workspaceEdit(document, edits, client);
      const isPreferred = preferred ?? false;
      const action = { title, kind, diagnostics, isPreferred, edit };
      offered.set(fix, action);
      repairs.push(action);
    }
    addCommand(
      explanations,
      `Show Documentation for ${problem.code}`,
      client.documentationCommand,
      problem,
      diagnostics,
    );
    if (hasFixedSeverity(problem.code)) continue;
    const here = `Ignore ${problem.code} in this file`;
    if (!joined(silences, here, diagnostics)) {
      const line = ignoreLine(payload, problem);
      const edit = workspaceEdit(document, [line], client);
      silences.push({ title: here, kind, diagnostics, edit });
    }
    addCommand(
      silences,
      `Turn off ${problem.code} in user settings`,
      client.turnOffCommand,
      problem,
      diagnostics,
    );
  }
  return {
    repairs,
    others: [...silences, ...explanations],
    areSafe: [...offered.keys()].some(({ safe }) => safe),
  };
}

type AskedProblem = readonly [Problem, Diagnostic[]];

/**
 * The problems that the editor asks about, each with its diagnostics: those
 * that the editor sends back; where it sends none, or some that are not as they
 * were sent, all that touch the range.
 */
function askedAbout(
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

/** Adds an action that runs a command of the client with the problem's code. */
function addCommand(
  actions: CodeAction[],
  title: string,
  command: string | undefined,
  { code }: Problem,
  diagnostics: Diagnostic[],
): void {
  if (command === undefined || joined(actions, title, diagnostics)) return;
  actions.push({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command, arguments: [code] },
  });
}

/** What does the same for several problems is offered once, for all of them. */
function joined(
  actions: readonly CodeAction[],
  title: string,
  diagnostics: readonly Diagnostic[],
): boolean {
  const same = actions.find((one) => one.title === title);
  if (same) same.diagnostics = [...(same.diagnostics ?? []), ...diagnostics];
  return same !== undefined;
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
