import {
  createScanner,
  format,
  type Edit,
  type FormattingOptions,
} from "jsonc-parser";

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
  return isJson(text) && isWithin(text, 100)
    ? applied(text, format(text, undefined, twoSpaces))
    : undefined;
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
