import type { MessageConnection } from "vscode-jsonrpc";
import type { CompletionItem } from "vscode-languageserver-protocol";
import type { OpenDocuments } from "../open-documents";
import type { Session } from "../session";
import { whenOpen, type LoadFeatures } from "./on-document-request";

/** What an editor asks for beside problems. */
export function serveFeatures(
  connection: MessageConnection,
  session: Session,
  open: OpenDocuments,
  loadFeatures: LoadFeatures,
): void {
  const on = whenOpen(connection, session, open, loadFeatures);

  on(
    "textDocument/completion",
    ({ features, document, payload }, { position }) => {
      const { completion } = session.capabilities.textDocument ?? {};
      const client = {
        snippets: completion?.completionItem?.snippetSupport ?? false,
        labelDetails: completion?.completionItem?.labelDetailsSupport ?? false,
        suggestCommand: session.commands.suggestCommand,
      };
      return features.completion(document, payload, position, client, {
        now: Date.now(),
        environments: session.environments ?? [],
      });
    },
  );

  connection.onRequest("completionItem/resolve", async (item: CompletionItem) =>
    (await loadFeatures()).resolve(item),
  );

  on("textDocument/hover", ({ features, document, payload }, { position }) =>
    features.hover(document, payload, position, { now: Date.now() }),
  );

  on("textDocument/inlayHint", ({ features, document, payload }, { range }) =>
    session.settings.currencyNames === false
      ? []
      : features.inlayHints(document, payload, range),
  );

  on("textDocument/documentSymbol", ({ features, document, payload }) => {
    const symbols = features.documentSymbols(document, payload);
    const { documentSymbol } = session.capabilities.textDocument ?? {};
    return documentSymbol?.hierarchicalDocumentSymbolSupport
      ? symbols
      : features.flatSymbols(document.uri, symbols);
  });

  on("textDocument/foldingRange", ({ features, document, payload }) => {
    const { foldingRange } = session.capabilities.textDocument ?? {};
    return features.foldingRanges(document, payload, foldingRange?.rangeLimit);
  });

  on(
    "textDocument/selectionRange",
    ({ features, document, payload }, { positions }) =>
      features.selectionRanges(document, payload, positions),
  );

  on(
    "textDocument/formatting",
    ({ features, document, payload }, { options }) =>
      features.formatting(document, payload, options),
  );

  on(
    "textDocument/rangeFormatting",
    ({ features, document, payload }, { options, range }) =>
      features.formatting(document, payload, options, range),
  );

  on(
    "textDocument/codeAction",
    ({ features, document, payload }, { context }) => {
      const { workspaceEdit } = session.capabilities.workspace ?? {};
      const client = {
        documentChanges: workspaceEdit?.documentChanges ?? false,
        snippetEdits: workspaceEdit?.snippetEditSupport ?? false,
        turnOffCommand: session.commands.turnOffCommand,
      };
      return [
        ...features.codeActions(document, session.documents, context, client),
        ...features.sortActions(document, payload, context.only),
      ];
    },
  );
}
