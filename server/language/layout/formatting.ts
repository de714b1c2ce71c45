import { createScanner, format } from "jsonc-parser";
import type {
  FormattingOptions,
  Range,
  TextEdit,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toTextEdit } from "../../diagnostics";
import type { Payload } from "../../document/payload";
import { limits } from "../../document/limits";
import { withoutComments, scan } from "../../document/scan";
import { tokenReader } from "../../document/tokens";
import { endOf, type Span } from "../../document/syntax-tree";
import { applyEdits, replace } from "./edit";
import { lineEnd } from "./white-space";

/**
 * Changes white space between tokens and comments, and nothing else: a text so
 * broken that more would change is left as it is.
 * @param range only its lines, each as it would be in the whole document
 */
export function formatting(
  document: TextDocument,
  { text, limitExceeded }: Payload,
  options: FormattingOptions,
  range?: Range,
): readonly TextEdit[] {
  if (limitExceeded || !isWithin(text, limits.depth)) return [];
  const before = layoutOf(text);
  const result = settled(text, options);
  if (result === undefined) return [];
  const after = layoutOf(result);
  if (!sameTexts(before.significant, after.significant)) return [];
  const from = range ? document.offsetAt({ ...range.start, character: 0 }) : 0;
  const to = range ? lastOffset(document, range) : text.length;
  return before.gaps.flatMap((gap, index) => {
    const newText = after.gaps[index]?.text ?? "";
    const isWanted = endOf(gap) >= from && endOf(gap) <= to;
    return isWanted && newText !== gap.text
      ? toTextEdit(document, replace(gap, newText))
      : [];
  });
}

/** Where the last of the range's lines ends; one that is selected up to its beginning is none of them. */
function lastOffset(document: TextDocument, { start, end }: Range): number {
  const isBehind = end.character === 0 && end.line > start.line;
  const offset = document.offsetAt(end);
  return isBehind ? offset - 1 : lineEnd(document.getText(), offset);
}

/**
 * Whether the library takes no line to be indented more than that: it knows
 * no single quotes, and takes the brackets within them for some.
 */
function isWithin(text: string, depth: number): boolean {
  const scanner = createScanner(text, true);
  let open = 0;
  do {
    scanner.scan();
    const token = text.charAt(scanner.getTokenOffset());
    if (token === "{" || token === "[") open++;
    else if (token === "}" || token === "]") open--;
    if (open > depth) return false;
  } while (scanner.getPosition() < text.length);
  return true;
}

/** Of a broken text the library may take several rounds until nothing changes any more. */
const maxRounds = 4;

/** The formatted text that stays as it is when it is formatted again; undefined where there is none. */
function settled(text: string, options: FormattingOptions): string | undefined {
  let current = text;
  for (let round = 0; round < maxRounds; round++) {
    const next = indented(current, options);
    if (next === current) return current;
    current = next;
  }
  return undefined;
}

/** More than any editor offers. */
const widestIndent = 32;

function indented(
  text: string,
  { tabSize, insertSpaces, insertFinalNewline = false }: FormattingOptions,
): string {
  const endsLine = /[\r\n]/.test(text.slice(text.trimEnd().length));
  const edits = format(text, undefined, {
    // A file of brackets and a large number would fill the memory with spaces.
    tabSize: Math.min(tabSize, widestIndent),
    insertSpaces,
    insertFinalNewline: insertFinalNewline || endsLine,
  });
  // Not by the library's applyEdits, which copies the text for each edit.
  return applyEdits(
    text,
    edits.map((edit) => replace(edit, edit.content)),
  );
}

interface Piece extends Span {
  readonly text: string;
}

/** Tokens and comments, and what is before, between and after them. */
interface Layout {
  readonly significant: readonly Piece[];
  readonly gaps: readonly Piece[];
}

function layoutOf(text: string): Layout {
  const { comments } = scan(text);
  const spans: Span[] = [...comments];
  const textWithoutComments = withoutComments(text, comments);
  const tokenAt = tokenReader(textWithoutComments);
  for (let at = 0; ;) {
    const token = tokenAt(at);
    if (token.kind === "end") break;
    spans.push(token);
    at = endOf(token);
  }
  const piece = (offset: number, end: number): Piece => ({
    offset,
    length: end - offset,
    text: text.slice(offset, end),
  });
  const significant = spans
    .sort((a, b) => a.offset - b.offset)
    .map((span) => piece(span.offset, endOf(span)));
  const starts = [0, ...significant.map(endOf)];
  const gaps = starts.map((start, index) =>
    piece(start, significant[index]?.offset ?? text.length),
  );
  return { significant, gaps };
}

function sameTexts(some: readonly Piece[], others: readonly Piece[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ text }, index) => text === others[index]?.text)
  );
}
