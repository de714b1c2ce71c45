import {
  Disposable,
  Uri,
  window,
  workspace,
  type Tab,
  type TextDocumentContentProvider,
} from "vscode";
import { messages } from "./messages";
import { setReadOnlyLanguage } from "./read-only-documents";
import { tabUris } from "./tab-uris";

/** Texts of one sort as read-only documents, each kept as long as a tab shows it. */
export class TabDocuments implements TextDocumentContentProvider, Disposable {
  readonly #scheme: string;
  readonly #texts = new Map<string, string>();
  readonly #registered: Disposable;
  /** A window that was reloaded has tabs from before, which must not show another text. */
  readonly #session = Date.now().toString(36);
  #count = 0;

  constructor(scheme: string) {
    this.#scheme = scheme;
    this.#registered = Disposable.from(
      workspace.registerTextDocumentContentProvider(scheme, this),
      workspace.onDidOpenTextDocument((document) => {
        // It may have been closed by then.
        if (document.uri.scheme === scheme)
          setReadOnlyLanguage(document).catch(() => undefined);
      }),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        this.#forget(closed);
      }),
    );
  }

  /** Adds a text, which is kept from now on, and returns the URI of its document. */
  add(path: string, text: string): Uri {
    this.#count += 1;
    const query = `${this.#session}-${this.#count}`;
    const uri = Uri.from({
      scheme: this.#scheme,
      path: `/${path.replace(/^[/\\]+/, "")}`,
      query,
    });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? messages.documentGone;
  }

  async closeTabs(): Promise<void> {
    const shown = openTabs().filter((tab) => this.#urisOf(tab).length > 0);
    if (shown.length > 0) await window.tabGroups.close(shown);
  }

  dispose(): void {
    this.#registered.dispose();
  }

  #urisOf({ input }: Tab): readonly string[] {
    return tabUris(input)
      .filter(({ scheme }) => scheme === this.#scheme)
      .map(String);
  }

  #forget(closed: readonly Tab[]): void {
    const gone = closed.flatMap((tab) => this.#urisOf(tab));
    if (gone.length === 0) return;
    const open = new Set(openTabs().flatMap((tab) => this.#urisOf(tab)));
    for (const uri of gone) if (!open.has(uri)) this.#texts.delete(uri);
  }
}

function openTabs(): readonly Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs);
}
