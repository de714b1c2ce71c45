import type { InitializeResult } from "vscode-languageserver-protocol";

/** What the server can do, as `initialize` answers. */
export const initializeResult: InitializeResult = {
  serverInfo: { name: "CDP Order Payloads" },
  capabilities: {
    textDocumentSync: { openClose: true, change: 2 },
    completionProvider: {
      triggerCharacters: ['"', ":", "@"],
      resolveProvider: true,
    },
    hoverProvider: true,
    inlayHintProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: {
      codeActionKinds: [
        "quickfix",
        "source.fixAll.cdpOrder",
        "source.sortAttributes.cdpOrder",
      ],
    },
    diagnosticProvider: {
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
};
