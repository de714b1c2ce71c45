import type {
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "../../diagnostics";
import { inOrder, type Edit } from "./fix";

/** What the client takes as edits. */
export interface EditClient {
  /** Edits that name the version of their document. */
  readonly documentChanges: boolean;
  /** Edits with places to fill in, LSP 3.18. */
  readonly snippetEdits: boolean;
}

/** Edits of one document in the terms of the protocol. */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  client: EditClient,
): WorkspaceEdit {
  const { uri, version } = document;
  const sorted = inOrder(edits);
  const plain = (edit: Edit): TextEdit => ({
    range: toRange(document, edit),
    newText: edit.text,
  });
  if (!client.documentChanges) return { changes: { [uri]: sorted.map(plain) } };
  // The places are counted on, as the editor walks through all of them.
  let stop = 0;
  const written = sorted.map((edit) => {
    const { blanks } = edit;
    if (!client.snippetEdits || !blanks) return plain(edit);
    const first = stop + 1;
    stop += blanks.length;
    return snippetEdit(document, edit, first);
  });
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: written }],
  };
}

function snippetEdit(
  document: TextDocument,
  edit: Edit,
  first: number,
): SnippetTextEdit {
  const range = toRange(document, edit);
  const { line, character } = range.start;
  const before = document.getText({
    start: { line, character: 0 },
    end: { line, character },
  });
  // The editor indents the further lines like the one that they are put into.
  const indent = /^[ \t]*/.exec(before)?.[0] ?? "";
  const dedent = (text: string) =>
    escape(indent === "" ? text : text.replaceAll(`\n${indent}`, "\n"));
  let value = "";
  let from = 0;
  for (const [index, { offset, length }] of (edit.blanks ?? []).entries()) {
    value += dedent(edit.text.slice(from, offset));
    const content = escape(edit.text.slice(offset, offset + length));
    value += `\${${first + index}:${content}}`;
    from = offset + length;
  }
  value += dedent(edit.text.slice(from));
  return { range, snippet: { kind: "snippet", value } };
}

const escape = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
