import {
  CodeActionKind,
  TextDocumentSyncKind,
  type InitializeResult,
} from "vscode-languageserver";

/** The response to `initialize`; the library adds to it. */
export const initializeResult = (): InitializeResult => ({
  serverInfo: { name: "CDP Order Payloads" },
  capabilities: {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
    },
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
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        "source.fixAll.cdpOrder",
        "source.sortAttributes.cdpOrder",
      ],
      resolveProvider: true,
    },
    diagnosticProvider: {
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
});
