import {
  languages,
  Uri,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentContentProvider,
} from "vscode";
import { messages } from "./messages";
import { textLanguage } from "./text-language";

/** The newest texts of one sort as read-only documents. */
export class ReadOnlyDocuments
  implements TextDocumentContentProvider, Disposable
{
  readonly #scheme: string;
  readonly #limit: number;
  readonly #texts = new Map<string, string>();
  readonly #registered: Disposable;
  #count = 0;

  /** @param limit how many are kept */
  constructor(scheme: string, limit: number) {
    this.#scheme = scheme;
    this.#limit = limit;
    this.#registered = workspace.registerTextDocumentContentProvider(
      scheme,
      this,
    );
  }

  /** Adds a document and returns its URI. */
  add(name: string, text: string): Uri {
    this.#count += 1;
    const path = `/${this.#count}/${name}.txt`;
    const uri = Uri.from({ scheme: this.#scheme, path });
    this.#texts.set(uri.toString(), text);
    for (const oldest of [...this.#texts.keys()].slice(0, -this.#limit))
      this.#texts.delete(oldest);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? messages.documentGone;
  }

  dispose(): void {
    this.#registered.dispose();
  }
}

/** Opens a document in one of the languages without a server, whose long lines package.json wraps. */
export async function openReadOnly(uri: Uri): Promise<TextDocument> {
  return setReadOnlyLanguage(await workspace.openTextDocument(uri));
}

export async function setReadOnlyLanguage(
  document: TextDocument,
): Promise<TextDocument> {
  const language = textLanguage(document.getText());
  return document.languageId === language
    ? document
    : languages.setTextDocumentLanguage(document, language);
}
