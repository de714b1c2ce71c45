import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Problem } from "./check/problem";
import type { Span } from "./document/tree";
import type { Severity } from "./protocol";

const documentation =
  "https://github.com/cdp-payloads/cdp-order-payloads/blob/main/docs/problems.md";

const lspSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A problem in the terms of the Language Server Protocol, with positions. */
export function toDiagnostic(
  document: TextDocument,
  problem: Problem,
): Diagnostic {
  const { code, severity, message, related, deprecated } = problem;
  return {
    range: toRange(document, problem),
    severity: lspSeverity[severity],
    code,
    codeDescription: { href: `${documentation}#${code.replace("/", "")}` },
    source: "CDP",
    message,
    ...(deprecated && { tags: [DiagnosticTag.Deprecated] }),
    ...(related && {
      relatedInformation: related.map((one) => ({
        location: { uri: document.uri, range: toRange(document, one) },
        message: one.message,
      })),
    }),
  };
}

export function toRange(document: TextDocument, { offset, length }: Span) {
  return {
    start: document.positionAt(offset),
    end: document.positionAt(offset + length),
  };
}
