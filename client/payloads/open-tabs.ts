import {
  TabInputText,
  TabInputTextDiff,
  window,
  workspace,
  type Uri,
} from "vscode";
import { languageId } from "../language-client/protocol";

/** Whether the language server itself shows the problems of a file: it does so for payloads that are open in an editor. */
export function isOpenInEditor(uri: Uri): boolean {
  const id = uri.toString();
  const document = workspace.textDocuments.find(
    (open) => open.uri.toString() === id,
  );
  if (document?.languageId !== languageId) return false;
  return (
    window.visibleTextEditors.some((editor) => editor.document === document) ||
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .some(({ input }) => tabUris(input).some((one) => one.toString() === id))
  );
}

/** The files of a tab. */
export function tabUris(input: unknown): readonly Uri[] {
  if (input instanceof TabInputText) return [input.uri];
  if (input instanceof TabInputTextDiff)
    return [input.original, input.modified];
  return [];
}

/** Gives the focus to a file where it is open; opens nothing. */
export async function focusOpenFile(uri: Uri): Promise<void> {
  const id = uri.toString();
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof TabInputText && input.uri.toString() === id,
    ),
  );
  if (group)
    await window.showTextDocument(uri, { viewColumn: group.viewColumn });
}
