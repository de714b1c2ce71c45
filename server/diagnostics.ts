import type {
  Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { linkTo } from "./check/links";
import type { Problem } from "./check/problem";
import type { Span } from "./document/tree";
import type { Severity } from "./check/severity";

/** The protocol's own numbers, without the code of its library. */
const lspSeverity = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
} as const satisfies Record<Severity, DiagnosticSeverity>;
const deprecatedTag = 2 satisfies DiagnosticTag;

/** A problem in the terms of the Language Server Protocol, with positions. */
export function toDiagnostic(
  document: TextDocument,
  problem: Problem,
): Diagnostic {
  const { code, severity, message, related, deprecated } = problem;
  const diagnostic: Diagnostic = {
    range: toRange(document, problem),
    severity: lspSeverity[severity],
    code,
    codeDescription: { href: linkTo(code) },
    source: "CDP",
    message,
  };
  if (deprecated) diagnostic.tags = [deprecatedTag];
  if (related) {
    diagnostic.relatedInformation = related.map((one) => ({
      location: { uri: document.uri, range: toRange(document, one) },
      message: one.message,
    }));
  }
  return diagnostic;
}

export function toRange(document: TextDocument, { offset, length }: Span) {
  return {
    start: document.positionAt(offset),
    end: document.positionAt(offset + length),
  };
}
