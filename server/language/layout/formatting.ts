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
import { endOf } from "../../document/syntax-tree";
import { applyEdits, joinNear, replace, type Edit } from "./edit";
import { gapEdits } from "./gap-edits";
import { isFormatted, type Layout } from "./is-formatted";
import { lineBreakOf, lineEnd } from "./white-space";

/**
 * Changes white space between tokens and comments, and nothing else: a text so
 * broken that more would change is left as it is.
 * @param range only its lines, each as it would be in the whole document
 */
export function formatting(
  document: TextDocument,
  payload: Payload,
  options: FormattingOptions,
  range?: Range,
): readonly TextEdit[] {
  const { text } = payload;
  if (isFormatted(text, layoutOf(text, options))) return [];
  if (payload.limitExceeded) return [];
  const from = range ? document.offsetAt({ ...range.start, character: 0 }) : 0;
  const to = range ? lastOffset(document, range) : text.length;
  const edits = editsOf(payload, options).filter(
    (edit) => endOf(edit) >= from && endOf(edit) <= to,
  );
  return joinNear(text, edits).map((edit) => toTextEdit(document, edit));
}

/** Where the last of the range's lines ends; one that is selected up to its beginning is none of them. */
function lastOffset(document: TextDocument, { start, end }: Range): number {
  const isBehind = end.character === 0 && end.line > start.line;
  const offset = document.offsetAt(end);
  return isBehind ? offset - 1 : lineEnd(document.getText(), offset);
}

/** Of the whole text. What was formatted once stays as it is. */
function editsOf(
  { text, strictValue }: Payload,
  options: FormattingOptions,
): readonly Edit[] {
  if (!strictValue && !isWithin(text, limits.depth)) return [];
  const edits = indentation(text, options);
  if (edits.length === 0) return [];
  // Not by the library's applyEdits, which copies the text for each edit.
  const once = applyEdits(text, edits);
  // Of valid JSON the library reads the tokens that our own parser does.
  if (strictValue && staysAsItIs(once, options)) return edits;
  const laidOut = settled(once, options);
  return laidOut === undefined ? [] : (gapEdits(text, laidOut) ?? []);
}

const staysAsItIs = (text: string, options: FormattingOptions) =>
  isFormatted(text, layoutOf(text, options)) ||
  indentation(text, options).length === 0;

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

/** The text that stays as it is when it is formatted again; undefined where there is none. */
function settled(once: string, options: FormattingOptions): string | undefined {
  let current = once;
  for (let round = 1; round < maxRounds; round++) {
    const edits = indentation(current, options);
    if (edits.length === 0) return current;
    current = applyEdits(current, edits);
  }
  return undefined;
}

function indentation(
  text: string,
  options: FormattingOptions,
): readonly Edit[] {
  const { step, insertFinalNewline } = layoutOf(text, options);
  return format(text, undefined, {
    tabSize: step.length,
    insertSpaces: step !== "\t",
    insertFinalNewline,
  }).map((edit) => replace(edit, edit.content));
}

/** More than any editor offers: a file of brackets and a large number would fill the memory with spaces. */
const widestIndent = 32;

function layoutOf(
  text: string,
  { tabSize, insertSpaces, insertFinalNewline = false }: FormattingOptions,
): Layout {
  const endsLine = /[\r\n]/.test(text.slice(text.trimEnd().length));
  const width = tabSize >= 1 ? Math.min(Math.floor(tabSize), widestIndent) : 4;
  return {
    lineBreak: lineBreakOf({ text }),
    step: insertSpaces ? " ".repeat(width) : "\t",
    insertFinalNewline: insertFinalNewline || endsLine,
  };
}
