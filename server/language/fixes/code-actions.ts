import { CodeActionKind, type CodeAction } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Documents } from "../../documents";
import type { Steps } from "../steps";
import type { ActionClient } from "./action-client";
import { askedProblems, type ActionRequest } from "./asked-problems";
import { isSyntaxProblem } from "./fix";
import { fixAllAction, unresolvedFixAllAction } from "./fix-all-action";
import { quickFixes } from "./quick-fixes";
import { findRepairs } from "./syntax/repairs";

const fixAllKind = "source.fixAll.cdpOrder";

/** Quick fixes for the problems that the editor asks about, or all safe fixes of the file. */
export function* codeActions(
  document: TextDocument,
  documents: Documents,
  request: ActionRequest,
  client: ActionClient,
): Steps<CodeAction[]> {
  const { only } = request.context;
  const isAsked = (kind: string) =>
    only?.some((one) => kind === one || kind.startsWith(`${one}.`));
  const actions: CodeAction[] = [];
  if (isAsked(CodeActionKind.QuickFix) ?? true)
    actions.push(...(yield* lightBulb(document, documents, request, client)));
  if (isAsked(fixAllKind))
    actions.push(
      ...(yield* fixAllAction(document, documents, client, fixAllKind)),
    );
  return actions;
}

function* lightBulb(
  document: TextDocument,
  documents: Documents,
  request: ActionRequest,
  client: ActionClient,
): Steps<readonly CodeAction[]> {
  const payload = documents.payload(document);
  const asked = askedProblems(document, documents.problems(document), request);
  // The fixes of the problems look these up below.
  for (const [problem] of asked)
    if (isSyntaxProblem(problem)) yield* findRepairs(payload, problem.offset);
  const { repairs, others, areSafe } = quickFixes(
    document,
    payload,
    asked,
    client,
  );
  // Only where one of them is safe, or the light bulb would be on every line.
  if (!areSafe) return [...repairs, ...others];
  const kind = CodeActionKind.QuickFix;
  // To fix the whole file takes time, and few choose it.
  const ofFile = client.resolvesEdits
    ? yield* unresolvedFixAllAction(document, documents, kind)
    : yield* fixAllAction(document, documents, client, kind);
  return [...repairs, ...ofFile, ...others];
}
