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
 * 100.00 stays 100.00. `undefined` where the text is not JSON, or nested so
 * deeply that its indents would outgrow it.
 */
export function indentedJson(text: string): string | undefined {
  return isJson(text) && depthOf(text) <= 100
    ? applied(text, format(text, undefined, twoSpaces))
    : undefined;
}

/** How deep the brackets of a JSON text are nested; takes no more stack for more. */
export function depthOf(text: string): number {
  const scanner = createScanner(text, true);
  let depth = 0;
  let deepest = 0;
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    if (scanner.getTokenLength() === 0) return deepest;
    const token = text.charAt(start);
    if (token === "{" || token === "[") deepest = Math.max(deepest, ++depth);
    else if (token === "}" || token === "]") depth -= 1;
  }
}

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
