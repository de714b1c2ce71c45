import { TextDocuments, type Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { allProblems, type check as Check } from "./check/check";
import type { Problem } from "./check/problem";
import { loadSchemas } from "./check/schema/schema-set";
import { readPayload, type Payload } from "./document/payload";
import type { Guard } from "./guard";
import { messages } from "./messages";
import type { Session } from "./session";

/** The open documents; each text is read and checked once, however many features ask. */
export interface Documents {
  readonly open: TextDocuments<TextDocument>;
  listen(connection: Connection): void;
  /** Another one for each text that a document has had: clients give versions as they like. */
  textId(document: TextDocument): number;
  payload(document: TextDocument): Payload;
  /** Resolves once the schemas of its API version are there; undefined where they are. To be awaited before a check. */
  readonly schemas: (document: TextDocument) => Promise<void> | undefined;
  problems(document: TextDocument): readonly Problem[];
  /** All problems of any text by the settings of a document, also those that are too many to be shown. */
  readonly every: (
    document: TextDocument,
    payload: Payload,
  ) => readonly Problem[];
}

interface ParsedDocument {
  readonly textId: number;
  readonly payload: Payload;
  checked?: {
    /** Of the session. */
    readonly revision: number;
    readonly problems: readonly Problem[];
  };
}

export function createDocuments(
  session: Session,
  check: typeof Check,
  guard: Guard,
): Documents {
  const parses = new WeakMap<TextDocument, ParsedDocument>();
  let texts = 0;

  function read(document: TextDocument): ParsedDocument {
    const known = parses.get(document);
    if (known) return known;
    const payload = readPayload(document.getText());
    const parsed = { textId: ++texts, payload };
    parses.set(document, parsed);
    return parsed;
  }

  const open = new TextDocuments<TextDocument>({
    create: TextDocument.create.bind(TextDocument),
    update(document, changes, version) {
      // It is changed in place.
      parses.delete(document);
      return guard.withFallback(
        "textDocument/didChange",
        () => TextDocument.update(document, [...changes], version),
        () => outOfSync(document, version),
      );
    },
  });

  return {
    open,
    listen(connection) {
      open.listen(closingUnversioned(connection));
    },
    textId: (document) => read(document).textId,
    payload: (document) => read(document).payload,
    schemas: (document) => loadSchemas(read(document).payload.apiVersion),
    problems(document) {
      const parsed = read(document);
      const { revision } = session;
      if (parsed.checked?.revision === revision) return parsed.checked.problems;
      const problems = check(
        parsed.payload,
        session.settingsOf(document.uri),
        session.checkContext(),
      );
      parsed.checked = { revision, problems };
      return problems;
    },
    every: ({ uri }, payload) =>
      allProblems(payload, session.settingsOf(uri), session.checkContext()),
  };
}

/** A document whose edits could not be followed: until it is opened again, whatever asks for its text fails. */
function outOfSync(
  { uri, languageId }: TextDocument,
  version: number,
): TextDocument {
  return Object.assign(TextDocument.create(uri, languageId, version, ""), {
    getText(): string {
      throw new Error(messages.editsNotFollowed(uri));
    },
  });
}

/**
 * A change without a version is against the protocol, and what it applies to
 * is not known: the document counts as closed until it is opened again.
 */
function closingUnversioned(connection: Connection): Connection {
  let close: Parameters<Connection["onDidCloseTextDocument"]>[0];
  const closing: Pick<
    Connection,
    "onDidChangeTextDocument" | "onDidCloseTextDocument"
  > = {
    onDidCloseTextDocument(handler) {
      close = handler;
      return connection.onDidCloseTextDocument(handler);
    },
    onDidChangeTextDocument: (handler) =>
      connection.onDidChangeTextDocument((event) => {
        const { uri, version } = event.textDocument;
        if (Number.isInteger(version)) return handler(event);
        connection.console.error(messages.changeUnversioned(uri));
        return close({ textDocument: { uri } });
      }),
  };
  return Object.assign(Object.create(connection) as Connection, closing);
}
