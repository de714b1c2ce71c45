import {
  createScanner,
  format,
  type Edit,
  type FormattingOptions,
} from "jsonc-parser";
import type { HttpResponse } from "./http-result";

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: "notJson" | "tooDeep" };

/** The value of a text; none where it is deeper than 64, which the language server does not read either, or would grow too much in lines. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    return isWithin(text, 64)
      ? { ok: true, value }
      : { ok: false, reason: "tooDeep" };
  } catch {
    return { ok: false, reason: "notJson" };
  }
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * JSON with line breaks and indents; every token as it was written, so that
 * 100.00 stays 100.00. `undefined` where the text is not JSON, or would grow
 * too much.
 */
export function indentedJson(text: string): string | undefined {
  return isJson(text) && isWithin(text, 100) ? indented(text) : undefined;
}

/** The text of a response for an editor: indented where that can be done. */
export function readableText({ text, json, flaw }: HttpResponse): string {
  if (json !== undefined) return indented(text);
  return flaw === "tooDeep" ? (indentedJson(text) ?? text) : text;
}

function indented(json: string): string {
  return applied(json, format(json, undefined, twoSpaces));
}

/**
 * Whether the brackets of a text are nested no deeper than that, and its
 * lines and indents take no more than 4 M characters: a few megabytes of
 * brackets could fill the memory with them. Takes no more stack for more.
 */
export function isWithin(text: string, maxDepth: number): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  let indents = 0;
  do {
    scanner.scan();
    const token = text.charAt(scanner.getTokenOffset());
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    else if (token !== ",") continue;
    indents += 1 + 2 * depth;
    if (depth > maxDepth || indents > mostIndents) return false;
  } while (scanner.getPosition() < text.length);
  return true;
}

const mostIndents = 4_000_000;

const twoSpaces: FormattingOptions = {
  insertSpaces: true,
  tabSize: 2,
  eol: "\n",
};

/** One pass; jsonc-parser's own applyEdits copies the text for each edit. */
function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { offset, length, content } of edits) {
    parts.push(text.slice(done, offset), content);
    done = offset + length;
  }
  parts.push(text.slice(done));
  return parts.join("");
}
