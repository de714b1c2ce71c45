import {
  languages,
  Uri,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentContentProvider,
} from "vscode";

/**
 * The newest texts of one sort as read-only documents. They are plain text,
 * unless they are our own, even where they are JSON: a JSON editor would follow
 * a `$schema` that a server names.
 */
export class ReadOnlyDocuments
  implements TextDocumentContentProvider, Disposable
{
  readonly #scheme: string;
  readonly #kept: number;
  readonly #texts = new Map<string, string>();
  readonly #registered: Disposable;
  #count = 0;

  /** @param kept how many of them are */
  constructor(scheme: string, kept: number) {
    this.#scheme = scheme;
    this.#kept = kept;
    this.#registered = workspace.registerTextDocumentContentProvider(
      scheme,
      this,
    );
  }

  /** The address of a document with this name and text. */
  add(name: string, text: string, suffix: "txt" | "md" = "txt"): Uri {
    this.#count += 1;
    const path = `/${this.#count}/${name}.${suffix}`;
    const uri = Uri.from({ scheme: this.#scheme, path });
    this.#texts.set(uri.toString(), text);
    for (const oldest of [...this.#texts.keys()].slice(0, -this.#kept))
      this.#texts.delete(oldest);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? "This text is no longer kept.";
  }

  dispose(): void {
    this.#registered.dispose();
  }
}

/** Opens one as a text without a language of its own, whose long lines package.json wraps. */
export async function openAsPlainText(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  return languages.setTextDocumentLanguage(document, "cdp-order-text");
}
