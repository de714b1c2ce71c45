import { onDocumentRequest } from "./on-document-request";
import type { ServerContext } from "./server-context";

/** The requests of the protocol for anything but problems. */
export function registerFeatures(server: ServerContext): void {
  const { connection, session, documents, guard, loadFeatures } = server;
  const about = onDocumentRequest(server);

  connection.onCompletion(
    about(
      "textDocument/completion",
      ({ features, document, payload }, { position }) => {
        const { completion } = session.capabilities.textDocument ?? {};
        const client = {
          snippets: completion?.completionItem?.snippetSupport ?? false,
          labelDetails:
            completion?.completionItem?.labelDetailsSupport ?? false,
          suggestCommand: session.commands.suggestCommand,
        };
        const suggestions = {
          environments: [],
          ...session.checkContext(),
          problemCodes: () =>
            documents.problems(document).map(({ code }) => code),
        };
        return features.completionList(
          features.completion(document, payload, position, client, suggestions),
          completion?.completionList?.itemDefaults ?? [],
        );
      },
    ),
  );

  connection.onCompletionResolve(
    guard.request("completionItem/resolve", async (item) =>
      (await loadFeatures()).resolve(item),
    ),
  );

  connection.onHover(
    about(
      "textDocument/hover",
      ({ features, document, payload }, { position }) =>
        features.hover(
          document,
          payload,
          position,
          session.checkContext(),
          () => documents.problems(document),
        ),
    ),
  );

  connection.languages.inlayHint.on(
    about(
      "textDocument/inlayHint",
      ({ features, document, payload }, { range }) =>
        session.settingsOf(document.uri).currencyNames === false
          ? []
          : features.inlayHints(document, payload, range),
    ),
  );

  connection.onDocumentSymbol(
    about("textDocument/documentSymbol", ({ features, document, payload }) => {
      const symbols = features.documentSymbols(document, payload);
      const { documentSymbol } = session.capabilities.textDocument ?? {};
      return documentSymbol?.hierarchicalDocumentSymbolSupport
        ? [...symbols]
        : [...features.flatSymbols(document.uri, symbols)];
    }),
  );

  connection.onFoldingRanges(
    about("textDocument/foldingRange", ({ features, document, payload }) => {
      const { foldingRange } = session.capabilities.textDocument ?? {};
      return [
        ...features.foldingRanges(document, payload, foldingRange?.rangeLimit),
      ];
    }),
  );

  connection.onSelectionRanges(
    about(
      "textDocument/selectionRange",
      ({ features, document, payload }, { positions }) => [
        ...features.selectionRanges(document, payload, positions),
      ],
    ),
  );

  connection.onDocumentFormatting(
    about(
      "textDocument/formatting",
      ({ features, document, payload }, { options }) => [
        ...features.formatting(document, payload, options),
      ],
    ),
  );

  connection.onDocumentRangeFormatting(
    about(
      "textDocument/rangeFormatting",
      ({ features, document, payload }, { options, range }) => [
        ...features.formatting(document, payload, options, range),
      ],
    ),
  );
}
