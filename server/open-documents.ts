import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { MessageConnection } from "vscode-jsonrpc";

export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): Iterable<TextDocument>;
}

export interface Listener {
  changed(document: TextDocument): void;
  closed(uri: string): void;
}

/** The open documents as their editor has them: LSP's text synchronization, incremental. */
export function synchronize(
  connection: MessageConnection,
  listener: Listener,
): OpenDocuments {
  const documents = new Map<string, TextDocument>();

  connection.onNotification(
    "textDocument/didOpen",
    ({ textDocument }: DidOpenTextDocumentParams) => {
      const { uri, languageId, version, text } = textDocument;
      const document = TextDocument.create(uri, languageId, version, text);
      documents.set(uri, document);
      listener.changed(document);
    },
  );

  connection.onNotification(
    "textDocument/didChange",
    ({ textDocument, contentChanges }: DidChangeTextDocumentParams) => {
      const document = documents.get(textDocument.uri);
      if (!document) return;
      TextDocument.update(document, contentChanges, textDocument.version);
      listener.changed(document);
    },
  );

  connection.onNotification(
    "textDocument/didClose",
    ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
      if (documents.delete(uri)) listener.closed(uri);
    },
  );

  return {
    get: (uri) => documents.get(uri),
    all: () => documents.values(),
  };
}
