import type { CodeAction } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isObject } from "../../../cdp/attributes";
import { maximumProblems } from "../../check/check";
import type { Documents } from "../../documents";
import type { Edit } from "../layout/edit";
import type { Steps } from "../steps";
import { canFixAll, fixAll } from "./fix-all";
import { workspaceEdit, type EditClient } from "./workspace-edit";

const title = "Fix all auto-fixable problems";

/** None where there is nothing to fix unseen. */
export function* fixAllAction(
  document: TextDocument,
  documents: Documents,
  client: EditClient,
  kind: string,
): Steps<readonly CodeAction[]> {
  const edits = yield* editsOfAll(document, documents);
  if (edits.length === 0) return [];
  return [{ title, kind, edit: workspaceEdit(document, edits, client) }];
}

/** The same without its edit, for {@link resolveAction}. */
export function* unresolvedFixAllAction(
  document: TextDocument,
  documents: Documents,
  kind: string,
): Steps<readonly CodeAction[]> {
  const payload = documents.payload(document);
  if (!(yield* canFixAll(payload, documents.problems(document)))) return [];
  const data = { uri: document.uri, textId: documents.textId(document) };
  return [{ title, kind, data }];
}

/** Gives an action its edit; where {@link actionDocument} is none, it stays as it is. */
export function* resolveAction(
  action: CodeAction,
  documents: Documents,
  client: EditClient,
): Steps<CodeAction> {
  const document = actionDocument(action, documents);
  const edits = document ? yield* editsOfAll(document, documents) : [];
  return document && edits.length > 0
    ? { ...action, edit: workspaceEdit(document, edits, client) }
    : action;
}

/**
 * The document that an unresolved action is about, as long as it has the same
 * text.
 * @param action whatever the client sends
 */
export function actionDocument(
  action: unknown,
  documents: Documents,
): TextDocument | undefined {
  if (!isObject(action) || !isObject(action["data"])) return undefined;
  const { uri, textId } = action["data"];
  const document = typeof uri === "string" && documents.open.get(uri);
  return document && documents.textId(document) === textId
    ? document
    : undefined;
}

function* editsOfAll(
  document: TextDocument,
  documents: Documents,
): Steps<readonly Edit[]> {
  const payload = documents.payload(document);
  const known = documents.problems(document);
  return yield* fixAll(payload, (fixed) =>
    fixed === payload && known.length < maximumProblems
      ? known
      : documents.every(document, fixed),
  );
}
