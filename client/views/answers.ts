import {
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from "vscode";
import type { Answer } from "../send/exchange";
import { indentedJson } from "../send/json";

/**
 * The newest answers as read-only documents. They are plain text even where
 * they are JSON: a JSON editor would follow a `$schema` that a server names.
 */
export class AnswerDocuments
  implements TextDocumentContentProvider, Disposable
{
  readonly #texts = new Map<string, string>();
  readonly #registered = workspace.registerTextDocumentContentProvider(
    scheme,
    this,
  );
  #count = 0;

  /** The address of a document for this answer. */
  add({ status, body }: Answer, environment: string): Uri {
    this.#count += 1;
    const uri = Uri.from({
      scheme,
      path: `/${this.#count}/Answer ${status} of ${environment}.txt`,
    });
    this.#texts.set(uri.toString(), indentedJson(body) ?? body);
    for (const oldest of [...this.#texts.keys()].slice(0, -kept))
      this.#texts.delete(oldest);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? "This answer is no longer kept.";
  }

  dispose(): void {
    this.#registered.dispose();
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

const scheme = "cdp-order-answer";
const kept = 20;
