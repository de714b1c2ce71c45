import type { MessageConnection } from "vscode-jsonrpc";
import type {
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toDiagnostic } from "../diagnostics";
import { synchronize, type OpenDocuments } from "../open-documents";
import { quietly } from "../ignore-rejection";
import type { Session } from "../session";

/** The open documents, and the problems of each. */
export interface Problems {
  readonly open: OpenDocuments;
  readonly of: (document: TextDocument) => readonly Diagnostic[];
  /** They are not what they were, though no text has changed. */
  readonly refresh: () => void;
}

/** Follows the open documents; their problems are pulled, or pushed to a client that cannot pull. */
export function serveProblems(
  connection: MessageConnection,
  session: Session,
): Problems {
  /** Counts the settings that problems were found with: part of a report's identity. */
  let revision = 0;
  const waiting = new Set<string>();
  const pulls = () => session.capabilities.textDocument?.diagnostic;
  const open = synchronize(connection, {
    changed({ uri }) {
      if (pulls() || waiting.has(uri)) return;
      waiting.add(uri);
      // After the messages that have already arrived: only the newest version is checked.
      setImmediate(() => {
        waiting.delete(uri);
        const document = open.get(uri);
        if (document) push(document);
      });
    },
    closed(uri) {
      session.documents.forget(uri);
      if (!pulls()) publish({ uri, diagnostics: [] });
    },
  });

  connection.onRequest<DocumentDiagnosticReport, unknown>(
    "textDocument/diagnostic",
    (params: DocumentDiagnosticParams) => {
      const document = open.get(params.textDocument.uri);
      if (!document) return { kind: "full", items: [] };
      const resultId = `${document.version}/${revision}`;
      return resultId === params.previousResultId
        ? { kind: "unchanged", resultId }
        : { kind: "full", resultId, items: problemsOf(document) };
    },
  );

  return {
    open,
    of: problemsOf,
    refresh() {
      revision++;
      if (!pulls()) for (const document of open.all()) push(document);
      else if (session.capabilities.workspace?.diagnostics?.refreshSupport) {
        quietly(connection.sendRequest("workspace/diagnostic/refresh"));
      }
    },
  };

  function problemsOf(document: TextDocument): Diagnostic[] {
    return session.documents
      .problems(document)
      .map((problem) => toDiagnostic(document, problem));
  }

  function push(document: TextDocument): void {
    const { uri, version } = document;
    publish({ uri, version, diagnostics: problemsOf(document) });
  }

  function publish(params: object): void {
    quietly(
      connection.sendNotification("textDocument/publishDiagnostics", params),
    );
  }
}
