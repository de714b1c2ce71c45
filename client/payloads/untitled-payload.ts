import {
  languages,
  window,
  workspace,
  type TextEditor,
  type ViewColumn,
} from "vscode";
import { languageId } from "../language-client/protocol";
import { freeUntitledUri } from "./free-untitled-uri";

/**
 * Opens an untitled payload without text. With a folder open, the first save
 * writes it there, under `name` and the suffix of payloads; otherwise VS Code
 * asks for a name, and proposes one with the suffix.
 */
export async function openUntitledPayload(
  name: string,
  column?: ViewColumn,
): Promise<TextEditor> {
  const uri = await freeUntitledUri(name);
  const document =
    uri === undefined
      ? await workspace.openTextDocument({ language: languageId })
      : await workspace.openTextDocument(uri);
  // The user's `files.associations` may give the suffix to another language.
  return window.showTextDocument(
    document.languageId === languageId
      ? document
      : await languages.setTextDocumentLanguage(document, languageId),
    column,
  );
}
