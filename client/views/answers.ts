import { window, workspace, ViewColumn, type Uri } from "vscode";
import type { Answer } from "../send/exchange";
import { indentedJson } from "../send/json";
import { ReadOnlyTexts } from "./read-only-texts";

/** The newest answers. */
export class AnswerDocuments extends ReadOnlyTexts {
  constructor() {
    super("cdp-order-answer", 20);
  }

  /** The address of a document for this answer. */
  addAnswer({ status, body }: Answer, environment: string): Uri {
    const name = `Answer ${status} of ${environment}`;
    return this.add(name, indentedJson(body) ?? body);
  }
}

/** Opens it beside the active editor, which keeps the focus. */
export async function showAnswer(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}
