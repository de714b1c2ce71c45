import { TextDocument } from "vscode-languageserver-textdocument";
import type { Prepared } from "../../client/language-client/protocol";
import { check, suppressedErrors } from "../../server/check/check";
import { toDiagnostic } from "../../server/diagnostics";
import { readPayload } from "../../server/document/payload";

/** The language server's reading and checking, without its process. */
export function serverPrepares(uri: string, text: string): Prepared {
  const document = TextDocument.create(uri, "cdp-order", 1, text);
  const payload = readPayload(text);
  const { kind, targets, body } = payload;
  const problems = check(payload, undefined, { now: Date.now() }).map(
    (problem) => toDiagnostic(document, problem),
  );
  return {
    version: 1,
    kind,
    targets,
    replaceableTargetLines: [],
    body,
    problems,
    suppressedErrors: suppressedErrors(payload),
  };
}
