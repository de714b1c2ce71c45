import { TextDocument } from "vscode-languageserver-textdocument";
import { toDiagnostic } from "../../server/diagnostics";
import { createDocuments } from "../../server/documents";
import type { Prepared } from "../../client/language-client/protocol";
import { parseSettings } from "../../server/check/settings";

/** The language server's reading and checking, without its process. */
export function serverPrepares(uri: string, text: string): Prepared {
  const document = TextDocument.create(uri, "cdp-order", 1, text);
  const documents = createDocuments(parseSettings(undefined));
  const { kind, targets, body } = documents.payload(document);
  const problems = documents
    .problems(document)
    .map((problem) => toDiagnostic(document, problem));
  return { version: 1, kind, targets, body, problems };
}
