import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
} from "vscode-languageserver-types";
import type { Payload } from "../../document/payload";
import type { Span } from "../../document/syntax-tree";
import { linesFor, templatesFor } from "../values/templates";
import { sortable } from "./candidate";
import { isInComment } from "./slot";

/**
 * Whole payloads, where nothing but a word stands yet. Snippets of the editor
 * would be offered everywhere, also within a payload, and wreck it.
 */
export function templateCompletion(
  payload: Payload,
  offset: number,
):
  | { readonly replaces: Span; readonly items: readonly CompletionItem[] }
  | undefined {
  const { textWithoutComments } = payload;
  const word = textWithoutComments.trim();
  const start = word === "" ? offset : textWithoutComments.indexOf(word);
  if (isInComment(payload, offset) || !/^[\w .]*$/.test(word)) return undefined;
  if (offset < start || offset > start + word.length) return undefined;
  return {
    replaces: { offset: start, length: word.length },
    items: templatesFor(payload).map((template, index) => ({
      label: template.prefix,
      sortText: sortable(index),
      // Not Snippet: the editor's own snippets are switched off, and with them that kind.
      kind: CompletionItemKind.Struct,
      detail: template.description,
      insertTextFormat: InsertTextFormat.Snippet,
      insertText: linesFor(payload, template).join("\n"),
    })),
  };
}
