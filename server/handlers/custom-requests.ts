import type { MessageConnection } from "vscode-jsonrpc";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { check } from "../check/check";
import { toDiagnostic } from "../diagnostics";
import { readPayload, type Payload } from "../document/payload";
import {
  checkRequest,
  describeRequest,
  languageId,
  locateRequest,
  payloadOfAnswerRequest,
  pinRequest,
  prepareRequest,
  prepareTextRequest,
  type Described,
  type DocumentVersion,
  type Located,
  type Locating,
  type PayloadOfAnswer,
  type Pinned,
  type Prepared,
  type UnopenedFile,
} from "../protocol";
import type { Session } from "../session";
import { parseSection } from "../check/settings";
import { whenOpen, type LoadFeatures } from "./on-document-request";
import type { Problems } from "./diagnostics";

/** The requests of `protocol.ts`. */
export function serveOurs(
  connection: MessageConnection,
  session: Session,
  problems: Problems,
  loadFeatures: LoadFeatures,
): void {
  const { open } = problems;
  const on = whenOpen(connection, session, open, loadFeatures);

  connection.onRequest(
    prepareRequest,
    ({ textDocument }: DocumentVersion): Prepared | null => {
      const document = open.get(textDocument.uri);
      if (!document) return null;
      const payload = session.documents.payload(document);
      return prepared(document.version, payload, problems.of(document));
    },
  );

  connection.onRequest(prepareTextRequest, (file: UnopenedFile): Prepared => {
    const payload = readPayload(file.text);
    return prepared(0, payload, checkUnopened(file, payload));
  });

  connection.onRequest(checkRequest, (file: UnopenedFile): Diagnostic[] =>
    checkUnopened(file, readPayload(file.text)),
  );

  connection.onRequest(
    describeRequest,
    ({ textDocument }: DocumentVersion): Described | null => {
      const document = open.get(textDocument.uri);
      if (!document) return null;
      const { kindAndReason, targets } = session.documents.payload(document);
      const { kind, reason } = kindAndReason;
      const { version } = document;
      return { version, kind, kindReason: reason, targets };
    },
  );

  connection.onRequest(
    payloadOfAnswerRequest,
    async ({ text }: { readonly text: string }): Promise<PayloadOfAnswer> =>
      (await loadFeatures()).payloadOfResponse(readPayload(text)),
  );

  on(pinRequest, ({ features, document, payload }, { kind }): Pinned => ({
    version: document.version,
    edits: features.pin(document, payload, kind),
  }));

  connection.onRequest(
    locateRequest,
    async ({ text, paths }: Locating): Promise<Located> => {
      const document = TextDocument.create("", languageId, 0, text);
      const { locate } = await loadFeatures();
      return { ranges: locate(document, readPayload(text), paths) };
    },
  );

  function checkUnopened(
    { uri, text, settings }: UnopenedFile,
    payload: Payload,
  ): Diagnostic[] {
    const document = TextDocument.create(uri, languageId, 0, text);
    const { environments } = session;
    return check(payload, parseSection(settings), {
      now: Date.now(),
      ...(environments && { environments }),
    }).map((problem) => toDiagnostic(document, problem));
  }
}

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
