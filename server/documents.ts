import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { allProblems, type check as Check } from "./check/check";
import type { Problem } from "./check/problem";
import { readPayload, type Payload } from "./document/payload";
import type { Guard } from "./guard";
import type { Session } from "./session";

/** The open documents; each version is read and checked once, however many features ask. */
export interface Documents {
  readonly open: TextDocuments<TextDocument>;
  payload(document: TextDocument): Payload;
  problems(document: TextDocument): readonly Problem[];
  /** All problems of any text by the settings of a document, also those that are too many to be shown. */
  readonly every: (
    document: TextDocument,
    payload: Payload,
  ) => readonly Problem[];
}

interface ParsedDocument {
  readonly version: number;
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

  function read(document: TextDocument): ParsedDocument {
    const known = parses.get(document);
    if (known?.version === document.version) return known;
    const payload = readPayload(document.getText());
    const parsed = { version: document.version, payload };
    parses.set(document, parsed);
    return parsed;
  }

  return {
    open: new TextDocuments({
      create: TextDocument.create.bind(TextDocument),
      update: (document, changes, version) =>
        guard.withFallback(
          "textDocument/didChange",
          () => TextDocument.update(document, [...changes], version),
          () => outOfSync(document, version),
        ),
    }),
    payload: (document) => read(document).payload,
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
      throw new Error(`The edits of ${uri} could not be followed.`);
    },
  });
}
