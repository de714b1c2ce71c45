import type { MessageConnection } from "vscode-jsonrpc";
import type {
  ClientCapabilities,
  CodeActionParams,
  CompletionItem,
  Diagnostic,
  DidChangeConfigurationParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  DocumentSymbolParams,
  FoldingRangeParams,
  InitializeParams,
  InitializeResult,
  MessageType,
  InlayHintParams,
  SelectionRangeParams,
  TextDocumentPositionParams,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { check } from "./check/check";
import { toDiagnostic } from "./diagnostics";
import { createDocuments } from "./documents";
import { readPayload, type Payload } from "./document/payload";
import type * as Features from "./language/features";
import { synchronize } from "./open-documents";
import {
  checkRequest,
  describeRequest,
  environmentsNotification,
  languageId,
  locateRequest,
  payloadOfAnswerRequest,
  pinRequest,
  prepareRequest,
  prepareTextRequest,
  type Described,
  type DocumentVersion,
  type Kind,
  type Located,
  type Locating,
  type PayloadOfAnswer,
  type Pinned,
  type Prepared,
  type Settings,
  type UnopenedFile,
} from "./protocol";
import {
  parseEnvironments,
  parseOptions,
  parseSettings,
  section,
} from "./settings";
import { settingsReport } from "./settings-report";

/** What the process gives the server. */
export interface Runtime {
  /** What no start and no keystroke needs; loaded when first asked for. */
  readonly features: () => Promise<typeof Features>;
  readonly exit: (code: number) => void;
}

const result: InitializeResult = {
  serverInfo: { name: "CDP Order Payloads" },
  capabilities: {
    textDocumentSync: { openClose: true, change: 2 },
    completionProvider: {
      triggerCharacters: ['"', ":", "@"],
      resolveProvider: true,
    },
    hoverProvider: true,
    inlayHintProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: {
      codeActionKinds: [
        "quickfix",
        "source.fixAll.cdpOrder",
        "source.sortAttributes.cdpOrder",
      ],
    },
    diagnosticProvider: {
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
};

/** Requests about a document: `textDocument/…`. */
interface Questions {
  readonly codeAction: CodeActionParams;
  readonly documentSymbol: DocumentSymbolParams;
  readonly foldingRange: FoldingRangeParams;
  readonly formatting: DocumentFormattingParams;
  readonly rangeFormatting: DocumentRangeFormattingParams;
  readonly selectionRange: SelectionRangeParams;
}

/** Capabilities and handlers; decides nothing. A handler that throws answers with an error, and the server goes on. */
export function startServer(
  connection: MessageConnection,
  runtime: Runtime,
): void {
  let settings = parseSettings(undefined);
  const documents = createDocuments(settings);
  let environments: readonly string[] | undefined;
  const tell = (method: string) => (message: string) => {
    quietly(connection.sendNotification(method, { type: warning, message }));
  };
  const report = settingsReport({
    show: tell("window/showMessage"),
    log: tell("window/logMessage"),
  });
  let client: ClientCapabilities = {};
  let completionClient = {
    snippets: false,
    suggestCommand: undefined,
  } as Features.CompletionClient;
  let actionClient = {
    documentChanges: false,
    snippetEdits: false,
    turnOffCommand: undefined,
  } as Features.ActionClient;
  /** Counts the settings that problems were found with: part of a report's identity. */
  let revision = 0;
  let down = false;
  const pulls = () => client.textDocument?.diagnostic !== undefined;

  connection.onRequest("initialize", (params: InitializeParams) => {
    client = params.capabilities;
    const options = parseOptions(params.initializationOptions);
    configure(options.settings);
    environments = options.environments;
    documents.knowEnvironments(environments);
    report({ [section]: options.given });
    const { completionItem } = client.textDocument?.completion ?? {};
    completionClient = {
      snippets: completionItem?.snippetSupport ?? false,
      suggestCommand: options.suggestCommand,
    };
    const { workspaceEdit } = client.workspace ?? {};
    actionClient = {
      documentChanges: workspaceEdit?.documentChanges ?? false,
      snippetEdits: workspaceEdit?.snippetEditSupport ?? false,
      turnOffCommand: options.turnOffCommand,
    };
    return result;
  });

  connection.onNotification("initialized", () => {
    const { didChangeConfiguration } = client.workspace ?? {};
    if (!didChangeConfiguration?.dynamicRegistration) return;
    const method = "workspace/didChangeConfiguration";
    const registerOptions = { section };
    quietly(
      connection.sendRequest("client/registerCapability", {
        registrations: [{ id: method, method, registerOptions }],
      }),
    );
  });

  connection.onNotification(
    "workspace/didChangeConfiguration",
    (params: DidChangeConfigurationParams) => {
      configure(parseSettings(params.settings));
      report(params.settings);
      refresh();
      if (client.workspace?.inlayHint?.refreshSupport) {
        quietly(connection.sendRequest("workspace/inlayHint/refresh"));
      }
    },
  );

  connection.onNotification(environmentsNotification, (params: unknown) => {
    environments = parseEnvironments(params);
    documents.knowEnvironments(environments);
    refresh();
  });

  const waiting = new Set<string>();
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
      documents.forget(uri);
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
        : { kind: "full", resultId, items: diagnostics(document) };
    },
  );

  connection.onRequest(
    "textDocument/completion",
    async ({ textDocument, position }: TextDocumentPositionParams) => {
      const { completion } = await runtime.features();
      const document = open.get(textDocument.uri);
      if (!document) return null;
      const payload = documents.payload(document);
      return completion(document, payload, position, completionClient, {
        now: Date.now(),
        environments: environments ?? [],
      });
    },
  );

  connection.onRequest("completionItem/resolve", async (item: CompletionItem) =>
    (await runtime.features()).resolve(item),
  );

  connection.onRequest(
    "textDocument/hover",
    async ({ textDocument, position }: TextDocumentPositionParams) => {
      const { hover } = await runtime.features();
      const document = open.get(textDocument.uri);
      return document
        ? hover(document, documents.payload(document), position, {
            now: Date.now(),
          })
        : null;
    },
  );

  connection.onRequest(
    "textDocument/inlayHint",
    async ({ textDocument, range }: InlayHintParams) => {
      const { inlayHints } = await runtime.features();
      const document = open.get(textDocument.uri);
      return document && settings.currencyNames !== false
        ? inlayHints(document, documents.payload(document), range)
        : [];
    },
  );

  whenOpen("documentSymbol", (features, document, payload) => {
    const symbols = features.documentSymbols(document, payload);
    const { documentSymbol } = client.textDocument ?? {};
    return documentSymbol?.hierarchicalDocumentSymbolSupport
      ? symbols
      : features.flatSymbols(document.uri, symbols);
  });

  whenOpen("foldingRange", (features, document, payload) =>
    features.foldingRanges(
      document,
      payload,
      client.textDocument?.foldingRange?.rangeLimit,
    ),
  );

  whenOpen("selectionRange", (features, document, payload, { positions }) =>
    features.selectionRanges(document, payload, positions),
  );

  whenOpen("formatting", (features, document, payload, { options }) =>
    features.formatting(document, payload, options),
  );

  whenOpen(
    "rangeFormatting",
    (features, document, payload, { options, range }) =>
      features.formatting(document, payload, options, range),
  );

  whenOpen("codeAction", (features, document, payload, { context }) => [
    ...features.codeActions(document, documents, context, actionClient),
    ...features.sortActions(document, payload, context.only),
  ]);

  connection.onRequest(
    prepareRequest,
    ({ textDocument }: DocumentVersion): Prepared | null => {
      const document = open.get(textDocument.uri);
      if (!document) return null;
      return prepared(
        document.version,
        documents.payload(document),
        diagnostics(document),
      );
    },
  );

  connection.onRequest(prepareTextRequest, (file: UnopenedFile): Prepared => {
    const payload = readPayload(file.text);
    return prepared(0, payload, checkUnopened(file, payload));
  });

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

  connection.onRequest(checkRequest, (file: UnopenedFile): Diagnostic[] =>
    checkUnopened(file, readPayload(file.text)),
  );

  connection.onRequest(
    payloadOfAnswerRequest,
    async ({ text }: { readonly text: string }): Promise<PayloadOfAnswer> => {
      const { payloadOfAnswer } = await runtime.features();
      return payloadOfAnswer(readPayload(text));
    },
  );

  connection.onRequest(
    pinRequest,
    async ({
      textDocument,
      kind,
    }: DocumentVersion & { readonly kind: Kind }): Promise<Pinned | null> => {
      const { pin } = await runtime.features();
      const document = open.get(textDocument.uri);
      if (!document) return null;
      const { version } = document;
      const edits = pin(document, documents.payload(document), kind);
      return { version, edits };
    },
  );

  connection.onRequest(
    locateRequest,
    async ({
      textDocument,
      paths,
    }: DocumentVersion & Locating): Promise<Located | null> => {
      const { locate } = await runtime.features();
      const document = open.get(textDocument.uri);
      if (!document) return null;
      const { version } = document;
      const ranges = locate(document, documents.payload(document), paths);
      return { version, ranges };
    },
  );

  connection.onRequest("shutdown", () => {
    down = true;
    return null;
  });
  connection.onNotification("exit", () => {
    runtime.exit(down ? 0 : 1);
  });

  /** Problems are not what they were, though no text has changed. */
  function refresh(): void {
    revision++;
    if (!pulls()) for (const document of open.all()) push(document);
    else if (client.workspace?.diagnostics?.refreshSupport) {
      quietly(connection.sendRequest("workspace/diagnostic/refresh"));
    }
  }

  function configure(next: Settings): void {
    settings = next;
    documents.configure(next);
  }

  /** Answers null where the document is not open. */
  function whenOpen<M extends keyof Questions>(
    method: M,
    answer: (
      features: typeof Features,
      document: TextDocument,
      payload: Payload,
      params: Questions[M],
    ) => unknown,
  ): void {
    connection.onRequest(
      `textDocument/${method}`,
      async (params: Questions[M]) => {
        const features = await runtime.features();
        const document = open.get(params.textDocument.uri);
        return document
          ? answer(features, document, documents.payload(document), params)
          : null;
      },
    );
  }

  function checkUnopened(
    { uri, text, settings }: UnopenedFile,
    payload: Payload,
  ): Diagnostic[] {
    const document = TextDocument.create(uri, languageId, 0, text);
    return check(payload, parseOptions({ settings }).settings, {
      now: Date.now(),
      ...(environments && { environments }),
    }).map((problem) => toDiagnostic(document, problem));
  }

  function diagnostics(document: TextDocument) {
    return documents
      .problems(document)
      .map((problem) => toDiagnostic(document, problem));
  }

  function push(document: TextDocument): void {
    const { uri, version } = document;
    publish({ uri, version, diagnostics: diagnostics(document) });
  }

  function publish(params: object): void {
    quietly(
      connection.sendNotification("textDocument/publishDiagnostics", params),
    );
  }

  connection.listen();
}

const warning = 2 satisfies MessageType;

function prepared(
  version: number,
  { kind, targets, body, referenceId }: Payload,
  problems: readonly Diagnostic[],
): Prepared {
  return {
    version,
    kind,
    targets,
    body,
    ...(referenceId !== undefined && { referenceId }),
    problems,
  };
}

/** A client that is gone, or that refuses a wish, is no failure of ours. */
function quietly(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
