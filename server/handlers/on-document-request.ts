import type { MessageConnection } from "vscode-jsonrpc";
import type {
  CodeActionParams,
  CompletionParams,
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  DocumentSymbolParams,
  FoldingRangeParams,
  HoverParams,
  InlayHintParams,
  SelectionRangeParams,
} from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Payload } from "../document/payload";
import type * as Features from "../language/features";
import type { DocumentVersion, pinRequest } from "../protocol";
import type { Kind } from "../../cdp/kinds";
import type { OpenDocuments } from "../open-documents";
import type { Session } from "../session";

export type LoadFeatures = () => Promise<typeof Features>;

/** One version of an open document, as a request finds it. */
export interface Opened {
  readonly features: typeof Features;
  readonly document: TextDocument;
  readonly payload: Payload;
}

/** The requests about an open document, with what each asks. */
interface Questions {
  readonly "textDocument/codeAction": CodeActionParams;
  readonly "textDocument/completion": CompletionParams;
  readonly "textDocument/documentSymbol": DocumentSymbolParams;
  readonly "textDocument/foldingRange": FoldingRangeParams;
  readonly "textDocument/formatting": DocumentFormattingParams;
  readonly "textDocument/hover": HoverParams;
  readonly "textDocument/inlayHint": InlayHintParams;
  readonly "textDocument/rangeFormatting": DocumentRangeFormattingParams;
  readonly "textDocument/selectionRange": SelectionRangeParams;
  readonly [pinRequest]: DocumentVersion & { readonly kind: Kind };
}

/**
 * Answers a request about an open document, by the version that is there once
 * the features are loaded; null where the document is not open.
 */
export function whenOpen(
  connection: MessageConnection,
  session: Session,
  open: OpenDocuments,
  features: LoadFeatures,
) {
  return <M extends keyof Questions>(
    method: M,
    answer: (opened: Opened, params: Questions[M]) => unknown,
  ): void => {
    connection.onRequest(method, async (params: Questions[M]) => {
      const loaded = await features();
      const document = open.get(params.textDocument.uri);
      if (!document) return null;
      const payload = session.documents.payload(document);
      return answer({ features: loaded, document, payload }, params);
    });
  };
}
