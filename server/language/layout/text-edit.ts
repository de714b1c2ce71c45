import type { TextEdit } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "../../diagnostics";
import type { Edit } from "./edit";

/** An edit in the terms of the protocol. */
export function toTextEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: toRange(document, edit), newText: edit.newText };
}
