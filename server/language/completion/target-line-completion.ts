import {
  CompletionItemKind,
  type CompletionItem,
} from "vscode-languageserver-types";
import { kinds, kindsOf } from "../../../cdp/kinds";
import type { ApiVersion } from "../../../cdp/api-versions";
import type { Payload } from "../../document/payload";
import { endOf, type Span } from "../../document/syntax-tree";
import type { SuggestionContext } from "./candidate";
import { apiDirectives, apiVersionItems } from "./api-line-completion";
import { ignoreDirectives, ignoredCodeItems } from "./ignore-line-completion";

/** Within a comment: target lines and the API version above the payload, and codes to ignore, anywhere. */
export function targetLineCompletion(
  payload: Payload,
  offset: number,
  { environments, problemCodes }: SuggestionContext,
): { readonly replaces: Span; readonly items: CompletionItem[] } | undefined {
  const comment = payload.comments.find(
    (one) => !one.block && offset > one.offset + 1 && offset <= endOf(one),
  );
  const root = payload.textWithoutComments.search(/\S/);
  if (!comment) return undefined;
  const isAbove = root < 0 || comment.offset < root;
  const end = endOf(comment);
  const typed = payload.text.slice(comment.offset, offset);
  const rest = payload.text.slice(offset, end);

  const word = /^\/\/\s*(@\w*)$/.exec(typed)?.[1];
  if (word !== undefined) {
    const start = offset - word.length;
    const tail = /^\w*/.exec(rest)?.[0] ?? "";
    const length = word.length + tail.length;
    const items = [
      ...(isAbove ? targetDirectives(payload.apiVersion) : []),
      ...(isAbove && !hasOtherApiLine(payload, comment) ? apiDirectives : []),
      ...ignoreDirectives(problemCodes()),
    ];
    return { replaces: { offset: start, length }, items };
  }
  const code = /^\/\/\s*@ignore\s+(\S*)$/.exec(typed)?.[1];
  if (code !== undefined) {
    const start = offset - code.length;
    const tail = /^\S*/.exec(rest)?.[0] ?? "";
    const length = code.length + tail.length;
    const items = [...ignoredCodeItems(problemCodes())];
    return { replaces: { offset: start, length }, items };
  }
  if (!isAbove) return undefined;
  const version = /^\/\/\s*@api\s+(\S*)$/.exec(typed)?.[1];
  if (version !== undefined) {
    const start = offset - version.length;
    const tail = /^\S*/.exec(rest)?.[0] ?? "";
    const length = version.length + tail.length;
    return { replaces: { offset: start, length }, items: [...apiVersionItems] };
  }
  const place =
    /^\/\/\s*@order(?:Item)?(?:Extension)?(?:\s+(?!on\s)[\w-]+)?\s+((?:o|on|on\s.*)?)$/.exec(
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

const targetDirectives = (version: ApiVersion): readonly CompletionItem[] =>
  kindsOf(version).map((kind) => ({
    label: `@${kinds[kind].resource}`,
    kind: CompletionItemKind.Keyword,
    detail: `updates an ${kinds[kind].name}`,
  }));

const hasOtherApiLine = ({ apiLines }: Payload, comment: Span) =>
  apiLines.some(({ offset }) => offset !== comment.offset);
