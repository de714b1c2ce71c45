import type {
  SnippetTextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange, toTextEdit } from "../../diagnostics";
import { endOf, type Span } from "../../document/syntax-tree";
import { applyEdits, inOrder, insert, remove, type Edit } from "../layout/edit";

/** The forms of edits that the client supports. */
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
  const plain = (edit: Edit) => toTextEdit(document, edit);
  if (!client.documentChanges) return { changes: { [uri]: sorted.map(plain) } };
  // The places are counted on, as the editor walks through all of them.
  let stop = 0;
  const written = sorted.map((edit) => {
    const { placeholders, snippet } = edit;
    if (client.snippetEdits && snippet !== undefined) {
      const range = toRange(document, edit);
      return { range, snippet: { kind: "snippet" as const, value: snippet } };
    }
    if (!client.snippetEdits || !placeholders) return plain(edit);
    const first = stop + 1;
    stop += placeholders.length;
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
  const indent = /^[ \t]*/.exec(before)?.[0] ?? "";
  const value = applyEdits(edit.newText, [
    ...tabStops(edit.placeholders ?? [], first),
    ...escapes(edit.newText),
    ...(indent === "" ? [] : dedents(edit.newText, indent)),
  ]);
  return { range, snippet: { kind: "snippet", value } };
}

const tabStops = (placeholders: readonly Span[], first: number) =>
  placeholders.flatMap((placeholder, index) => [
    insert(placeholder.offset, `\${${first + index}:`),
    insert(endOf(placeholder), "}"),
  ]);

const escapes = (text: string): readonly Edit[] =>
  Array.from(text.matchAll(/[\\$}]/g), ({ index }) => insert(index, "\\"));

/** The editor indents the further lines like the one that they are put into. */
const dedents = (text: string, indent: string): readonly Edit[] =>
  Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)
    .filter((start) => text.startsWith(indent, start))
    .map((start) => remove(start, start + indent.length));
