import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checkFailed } from "../check/check-failed";
import type { Problem } from "../check/problem";
import { toDiagnostic } from "../diagnostics";
import { languageId } from "../protocol";
import { ignoreRejection } from "./ignore-rejection";
import type { ServerContext } from "./server-context";
import { shownProblems } from "./shown-problems";

export interface Diagnostics {
  /** The results of a check, or the problem that it failed. Never throws. */
  readonly of: (
    document: TextDocument,
    check: () => readonly Problem[],
  ) => Diagnostic[];
  /** They are not what they were, though no text has changed. */
  readonly refresh: () => void;
}

/** The problems of the open documents: pulled, or pushed to a client that cannot pull. */
export function registerDiagnostics({
  connection,
  session,
  documents,
  guard,
  nextTurn,
}: ServerContext): Diagnostics {
  const { open } = documents;
  const scheduled = new Set<string>();
  const pulls = () => session.capabilities.textDocument?.diagnostic;

  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const report = () => reportOn(textDocument.uri, previousResultId);
    const document = open.get(textDocument.uri);
    const schemas = document && schemasFor(document);
    return schemas ? schemas.then(report) : report();
  });

  const reportOn = (uri: string, previousResultId: string | undefined) =>
    guard.withFallback<DocumentDiagnosticReport>(
      "textDocument/diagnostic",
      () => {
        const document = open.get(uri);
        if (!document) return { kind: "full", items: [] };
        const resultId = `${documents.textId(document)}/${session.revision}`;
        if (resultId === previousResultId)
          return { kind: "unchanged", resultId };
        const problems = shownProblems(documents.problems(document));
        const items = diagnosticsOf(document, problems);
        return { kind: "full", resultId, items };
      },
      () => ({ kind: "full", items: [failed()] }),
    );

  open.onDidChangeContent(
    guard.task("Scheduling a check", ({ document: { uri } }) => {
      if (pulls() || scheduled.has(uri)) return;
      scheduled.add(uri);
      // Only the newest version is checked.
      nextTurn(
        guard.task("textDocument/publishDiagnostics", () => {
          scheduled.delete(uri);
          const document = open.get(uri);
          if (document) push(document);
        }),
      );
    }),
  );

  open.onDidClose(
    guard.task("textDocument/didClose", ({ document: { uri } }) => {
      if (!pulls()) publish({ uri, diagnostics: [] });
    }),
  );

  return {
    of,
    refresh() {
      if (!pulls()) open.all().forEach(push);
      else if (session.capabilities.workspace?.diagnostics?.refreshSupport)
        ignoreRejection(connection.languages.diagnostics.refresh());
    },
  };

  function of(document: TextDocument, check: () => readonly Problem[]) {
    return guard.withFallback(
      `Checking ${document.uri}`,
      () => diagnosticsOf(document, check()),
      () => [failed()],
    );
  }

  function diagnosticsOf(
    document: TextDocument,
    problems: readonly Problem[],
  ): Diagnostic[] {
    return problems.map((problem) =>
      toDiagnostic(document, problem, session.documentation),
    );
  }

  function failed(): Diagnostic {
    return toDiagnostic(anyDocument, checkFailed, session.documentation);
  }

  function push(document: TextDocument): void {
    const schemas = schemasFor(document);
    const { uri } = document;
    if (!schemas) pushNow(uri);
    else
      void schemas.then(() => {
        pushNow(uri);
      });
  }

  function pushNow(uri: string): void {
    const document = open.get(uri);
    if (!document) return;
    const { version } = document;
    const diagnostics = of(document, () =>
      shownProblems(documents.problems(document)),
    );
    publish({ uri, version, diagnostics });
  }

  function schemasFor(document: TextDocument): Promise<void> | undefined {
    return guard.withFallback(
      `Reading ${document.uri}`,
      () => documents.schemas(document),
      () => undefined,
    );
  }

  function publish(params: PublishDiagnosticsParams): void {
    ignoreRejection(connection.sendDiagnostics(params));
  }
}

/** Where a check that failed is reported: at the first character, whatever the document is. */
const anyDocument = TextDocument.create("", languageId, 0, " ");
