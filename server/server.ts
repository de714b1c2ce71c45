import {
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toDiagnostic } from "./diagnostics";
import { createDocuments, type Documents } from "./documents";
import type * as Features from "./language/features";
import {
  describeRequest,
  prepareRequest,
  type Described,
  type DocumentVersion,
  type InitializationOptions,
  type Prepared,
} from "./protocol";
import { isRecord, parseSettings } from "./settings";

/** What the process gives the server. */
export interface Runtime {
  /** What no start and no keystroke needs; loaded when first asked for. */
  readonly features: () => Promise<typeof Features>;
}

const noFrills = { snippets: false, suggestCommand: undefined };

/** Capabilities and handlers; decides nothing. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const open = new TextDocuments(TextDocument);
  let documents: Documents = createDocuments(parseSettings(undefined));
  let revision = 0;
  let client: InitializeParams["capabilities"] = {};
  let completionClient: Features.CompletionClient = noFrills;
  const pulls = () => client.textDocument?.diagnostic !== undefined;

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const options: unknown = params.initializationOptions;
    const given = isRecord(options) ? options : {};
    documents = createDocuments(parseSettings(given["settings"]));
    const { suggestCommand } = given as InitializationOptions;
    completionClient = {
      snippets:
        client.textDocument?.completion?.completionItem?.snippetSupport ??
        false,
      suggestCommand:
        typeof suggestCommand === "string" ? suggestCommand : undefined,
    };
    return {
      serverInfo: { name: "CDP Order Payloads" },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: ['"', ":"] },
        hoverProvider: true,
        diagnosticProvider: {
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
      },
    };
  });

  connection.onInitialized(() => {
    if (!client.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    void connection.client
      .register(DidChangeConfigurationNotification.type, {
        section: "cdpOrder",
      })
      .catch(report);
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    const given: unknown = settings;
    documents.configure(
      parseSettings(isRecord(given) ? given["cdpOrder"] : undefined),
    );
    revision++;
    if (!pulls()) open.all().forEach(push);
    else if (client.workspace?.diagnostics?.refreshSupport) {
      void connection.languages.diagnostics.refresh().catch(report);
    }
  });

  connection.languages.diagnostics.on(
    ({ textDocument, previousResultId }): DocumentDiagnosticReport => {
      const document = open.get(textDocument.uri);
      if (!document) {
        return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      }
      const resultId = `${document.version}/${revision}`;
      if (resultId === previousResultId) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      }
      const items = diagnostics(document);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );

  const waiting = new Set<string>();
  open.onDidChangeContent(({ document: { uri } }) => {
    if (pulls() || waiting.has(uri)) return;
    waiting.add(uri);
    // After the messages that have already arrived: only the newest version is checked.
    setImmediate(() => {
      waiting.delete(uri);
      const document = open.get(uri);
      if (document) push(document);
    });
  });

  open.onDidClose(({ document: { uri } }) => {
    documents.forget(uri);
    if (!pulls()) {
      void connection.sendDiagnostics({ uri, diagnostics: [] }).catch(report);
    }
  });

  connection.onCompletion(async ({ textDocument, position }) => {
    const { completion } = await runtime.features();
    const document = open.get(textDocument.uri);
    return document
      ? completion(
          document,
          documents.payload(document),
          position,
          completionClient,
        )
      : null;
  });

  connection.onHover(async ({ textDocument, position }) => {
    const { hover } = await runtime.features();
    const document = open.get(textDocument.uri);
    return document
      ? hover(document, documents.payload(document), position)
      : null;
  });

  connection.onRequest(
    prepareRequest,
    ({ textDocument }: DocumentVersion): Prepared | null => {
      const document = open.get(textDocument.uri);
      if (!document) return null;
      const { kind, targets, body, referenceId } = documents.payload(document);
      return {
        version: document.version,
        kind,
        targets,
        body,
        ...(referenceId !== undefined && { referenceId }),
        problems: diagnostics(document),
      };
    },
  );

  connection.onRequest(
    describeRequest,
    ({ textDocument }: DocumentVersion): Described | null => {
      const document = open.get(textDocument.uri);
      if (!document) return null;
      const { kindAndReason, targets } = documents.payload(document);
      const { kind, reason } = kindAndReason;
      const { version } = document;
      return { version, kind, kindReason: reason, targets };
    },
  );

  function diagnostics(document: TextDocument) {
    return documents
      .problems(document)
      .map((problem) => toDiagnostic(document, problem));
  }

  function push(document: TextDocument): void {
    const { uri, version } = document;
    void connection
      .sendDiagnostics({ uri, version, diagnostics: diagnostics(document) })
      .catch(report);
  }

  function report(error: unknown): void {
    connection.console.error(String(error));
  }

  open.listen(connection);
  connection.listen();
}
