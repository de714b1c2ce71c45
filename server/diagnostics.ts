import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type TextEdit,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Problem } from "./check/problem";
import type { Span } from "./document/syntax-tree";
import type { Severity } from "./check/severity";
import type { Edit } from "./language/layout/edit";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * A problem in the terms of the Language Server Protocol, with positions.
 * @param documentation what the URI of a code's page begins with, if the client has any
 */
export function toDiagnostic(
  document: TextDocument,
  problem: Problem,
  documentation?: string,
): Diagnostic {
  const { code, severity, message, related, deprecated } = problem;
  const diagnostic: Diagnostic = {
    range: toRange(document, problem),
    severity: severities[severity],
    code,
    source: "CDP",
    message,
  };
  if (documentation !== undefined)
    diagnostic.codeDescription = { href: `${documentation}${code}.md` };
  if (deprecated) diagnostic.tags = [DiagnosticTag.Deprecated];
  if (related) {
    diagnostic.relatedInformation = related.map((one) => ({
      location: { uri: document.uri, range: toRange(document, one) },
      message: one.message,
    }));
  }
  return diagnostic;
}

/** An edit in the terms of the protocol. */
export function toTextEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: toRange(document, edit), newText: edit.newText };
}

export function toRange(document: TextDocument, { offset, length }: Span) {
  return {
    start: document.positionAt(offset),
    end: document.positionAt(offset + length),
  };
}
