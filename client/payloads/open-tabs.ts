import { TabInputText, window, workspace, type Uri } from "vscode";
import { languageId } from "../language-client/protocol";
import { tabUris } from "../ui/tab-uris";

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
