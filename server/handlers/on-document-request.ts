import type { CancellationToken, ResponseError } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Payload } from "../document/payload";
import type * as Features from "../language/features";
import type { DocumentParams } from "../protocol";
import type { ServerContext } from "./server-context";

/** One version of an open document, as a request finds it. */
export interface DocumentContext {
  readonly features: typeof Features;
  readonly document: TextDocument;
  readonly payload: Payload;
}

/**
 * Serves a request about an open document, by the version that is there once
 * the features are loaded; null where the document is not open.
 */
export function onDocumentRequest({
  documents,
  guard,
  loadFeatures,
}: Pick<ServerContext, "documents" | "guard" | "loadFeatures">) {
  return <Params extends DocumentParams, Result>(
    name: string,
    serve: (
      context: DocumentContext,
      params: Params,
      token: CancellationToken,
    ) => Result | Promise<Result>,
  ): ((
    params: Params,
    token: CancellationToken,
  ) => Promise<Result | null | ResponseError<never>>) =>
    guard.request(name, async (params: Params, token: CancellationToken) => {
      const features = await loadFeatures();
      const document = documents.open.get(params.textDocument.uri);
      if (!document) return null;
      const payload = documents.payload(document);
      return serve({ features, document, payload }, params, token);
    });
}
