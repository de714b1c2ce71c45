import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { hasFixedSeverity } from "../../check/problem-codes";
import type { Problem } from "../../check/problem";
import type { Payload } from "../../document/payload";
import type { ActionClient } from "./action-client";
import type { AskedProblem } from "./asked-problems";
import { ignoreLine } from "./comments/ignore-line";
import type { Fix } from "./fix";
import { fixesOf } from "./fixes-of";
import { workspaceEdit } from "./workspace-edit";

/** For the light bulb at some problems. */
export function quickFixes(
  document: TextDocument,
  payload: Payload,
  asked: readonly AskedProblem[],
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
  for (const [problem, diagnostics] of asked) {
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

/** Actions that do the same for several problems are offered once, for all of them. */
function joined(
  actions: readonly CodeAction[],
  title: string,
  diagnostics: readonly Diagnostic[],
): boolean {
  const same = actions.find((one) => one.title === title);
  if (same) same.diagnostics = [...(same.diagnostics ?? []), ...diagnostics];
  return same !== undefined;
}
