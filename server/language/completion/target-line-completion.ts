import {
  CompletionItemKind,
  type CompletionItem,
} from "vscode-languageserver-types";
import type { Payload } from "../../document/payload";
import { endOf, type Span } from "../../document/syntax-tree";
import type { SuggestionContext } from "./candidate";

/** What can be written in a target line: the kind behind its `@`, an environment behind its ref. */
export function targetLineCompletion(
  payload: Payload,
  offset: number,
  { environments }: SuggestionContext,
): { readonly replaces: Span; readonly items: CompletionItem[] } | undefined {
  const comment = payload.comments.find(
    (one) => !one.block && offset > one.offset + 1 && offset <= endOf(one),
  );
  const root = payload.textWithoutComments.search(/\S/);
  if (!comment || (root >= 0 && comment.offset > root)) return undefined;
  const end = endOf(comment);
  const typed = payload.text.slice(comment.offset, offset);
  const rest = payload.text.slice(offset, end);

  const word = /^\/\/\s*(@\w*)$/.exec(typed)?.[1];
  if (word !== undefined) {
    const start = offset - word.length;
    const tail = /^\w*/.exec(rest)?.[0] ?? "";
    const length = word.length + tail.length;
    return { replaces: { offset: start, length }, items: [...kinds] };
  }
  const place =
    /^\/\/\s*@order(?:Item)?(?:\s+(?!on\s)[\w-]+)?\s+((?:o|on|on\s.*)?)$/.exec(
      typed,
    )?.[1];
  if (place === undefined) return undefined;
  const start = offset - place.length;
  const taken = payload.targetLines
    .filter((line) => line.offset !== comment.offset)
    .map(({ target }) => target?.environment?.toLowerCase());
  return {
    replaces: { offset: start, length: end - start },
    items: environments
      .filter((name) => !taken.includes(name.toLowerCase()))
      .map((name) => ({
        label: `on ${name}`,
        kind: CompletionItemKind.Value,
        detail: "applies to this environment only",
      })),
  };
}

const kinds: readonly CompletionItem[] = [
  {
    label: "@order",
    kind: CompletionItemKind.Keyword,
    detail: "updates an order",
  },
  {
    label: "@orderItem",
    kind: CompletionItemKind.Keyword,
    detail: "updates an order item",
  },
];
