import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { replaceableTargetLines } from "../check/directives/replaceable-target-lines";
import { suppressedErrors } from "../check/check";
import { loadSchemas } from "../check/schema/schema-set";
import { parseSection, type Settings } from "../check/settings";
import { toRange, toTextEdit } from "../diagnostics";
import { readPayload, type Payload } from "../document/payload";
import {
  checkTextsRequest,
  convertRequest,
  describeRequest,
  insertRequest,
  languageId,
  locateRequest,
  payloadOfResponseRequest,
  pinRequest,
  prepareRequest,
  prepareTextRequest,
  type Prepared,
  type UnopenedText,
} from "../protocol";
import type { Diagnostics } from "./diagnostics";
import { onDocumentRequest } from "./on-document-request";
import type { ServerContext } from "./server-context";

/** The requests of `protocol.ts`. */
export function registerCustomRequests(
  server: ServerContext,
  diagnostics: Diagnostics,
): void {
  const { connection, session, documents, guard, check, loadFeatures } = server;
  const about = onDocumentRequest(server);

  connection.onRequest(
    prepareRequest,
    guard.request(prepareRequest.method, async ({ textDocument }) => {
      const opened = documents.open.get(textDocument.uri);
      if (opened) await documents.schemas(opened);
      const document = documents.open.get(textDocument.uri);
      if (!document) return null;
      const payload = documents.payload(document);
      const problems = diagnostics.of(document, () =>
        documents.problems(document),
      );
      return prepared(
        document,
        payload,
        problems,
        session.settingsOf(document.uri),
      );
    }),
  );

  connection.onRequest(
    prepareTextRequest,
    guard.request(prepareTextRequest.method, async (unopened) => {
      const settings = parseSection(unopened.settings);
      const { document, payload, problems } = await checked(unopened, settings);
      return prepared(document, payload, problems, settings);
    }),
  );

  connection.onRequest(
    checkTextsRequest,
    guard.request(checkTextsRequest.method, async (unopened) => {
      const settings = parseSection(unopened.settings);
      const problems: (readonly Diagnostic[])[] = [];
      for (const one of unopened.texts)
        problems.push((await checked(one, settings)).problems);
      return { problems };
    }),
  );

  connection.onRequest(
    describeRequest,
    guard.request(describeRequest.method, ({ textDocument }) => {
      const document = documents.open.get(textDocument.uri);
      if (!document) return null;
      const { kindAndReason, targets } = documents.payload(document);
      const { kind, reason } = kindAndReason;
      const { version } = document;
      return { version, kind, kindReason: reason, targets };
    }),
  );

  connection.onRequest(
    payloadOfResponseRequest,
    guard.request(
      payloadOfResponseRequest.method,
      async ({ text, retrieved }) =>
        (await loadFeatures()).payloadOfResponse(readPayload(text), retrieved),
    ),
  );

  connection.onRequest(
    pinRequest,
    about(pinRequest.method, ({ features, document, payload }, { kind }) => ({
      version: document.version,
      edits: features.targetKindEdits(document, payload, kind),
    })),
  );

  connection.onRequest(
    insertRequest,
    about(
      insertRequest.method,
      ({ features, document, payload }, { response, attributes }) => {
        const { edits, notInserted } = features.insertFromResponse(
          payload,
          response,
          attributes,
        );
        return {
          version: document.version,
          edits: edits.map((edit) => toTextEdit(document, edit)),
          notInserted,
        };
      },
    ),
  );

  connection.onRequest(
    convertRequest,
    guard.request(convertRequest.method, async ({ text, type }) => {
      const document = TextDocument.create("", languageId, 0, text);
      const { conversion } = await loadFeatures();
      const converted = conversion(readPayload(text), {
        isSplit: true,
        ...(type !== undefined && { type }),
      });
      return (
        converted && {
          ...converted,
          edits: converted.edits.map((edit) => toTextEdit(document, edit)),
        }
      );
    }),
  );

  connection.onRequest(
    locateRequest,
    guard.request(locateRequest.method, async ({ text, paths }) => {
      const document = TextDocument.create("", languageId, 0, text);
      const { locate } = await loadFeatures();
      return { ranges: locate(document, readPayload(text), paths) };
    }),
  );

  /** A text that no editor has open. */
  async function checked(
    { uri, text }: Pick<UnopenedText, "uri" | "text">,
    settings: Settings,
  ) {
    const document = TextDocument.create(uri, languageId, 0, text);
    const payload = readPayload(text);
    await loadSchemas(payload.apiVersion);
    const problems = diagnostics.of(document, () =>
      check(payload, settings, session.checkContext()),
    );
    return { document, payload, problems };
  }
}

function prepared(
  document: TextDocument,
  payload: Payload,
  problems: readonly Diagnostic[],
  settings: Settings,
): Prepared {
  const { kind, targets, body, referenceId } = payload;
  return {
    version: document.version,
    kind,
    targets,
    replaceableTargetLines: replaceableTargetLines(payload).map(
      ({ offset, length, ...line }) => ({
        range: toRange(document, { offset, length }),
        ...line,
      }),
    ),
    body,
    ...(referenceId !== undefined && { referenceId }),
    problems,
    suppressedErrors: suppressedErrors(payload, settings),
  };
}
