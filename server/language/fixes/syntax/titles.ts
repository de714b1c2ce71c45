import { endOf } from "../../../document/syntax-tree";
import { quote } from "../../../check/text/quote";
import { inOrder, type Edit } from "../../layout/edit";
import { lookalikes } from "./small-edits";
import { scanStrictly, type ScanState } from "./strict-scan";

/**
 * The title of a repair, in the words of somebody who looks at the text.
 * @param after the text with the edits
 */
export function titleOf(
  text: string,
  edits: readonly Edit[],
  after: string,
): string {
  const inText = inOrder(edits);
  const around = quotedWord(text, inText);
  if (around !== undefined) return around;
  const states: ScanState[] = [];
  scanStrictly(after, undefined, states);
  const starts = new Set(states.map(({ offset }) => offset));
  let growth = 0;
  const parts = inText.map((edit) => {
    const part = partOf(text, edit, starts.has(edit.offset + growth));
    growth += edit.newText.length - edit.length;
    return part;
  });
  return parts
    .map((part, index) => (index === 0 ? part : lowerFirst(part)))
    .join(" and ");
}

/** Both ends of one name or text. */
function quotedWord(text: string, edits: readonly Edit[]): string | undefined {
  const [opening, closing, ...more] = edits;
  if (!opening || !closing || more.length > 0) return undefined;
  const inside = text.slice(endOf(opening), closing.offset);
  if (opening.newText === "\\" && closing.newText === "\\")
    return `Escape the quotes around ${short(inside.replaceAll('"', ""))}`;
  if (opening.newText !== '"' || closing.newText !== '"') return undefined;
  if (/["\n{}[\]]/.test(inside)) return undefined;
  return opening.length > 0 && closing.length > 0
    ? `Write straight quotes around ${short(inside)}`
    : `Add quotes around ${short(inside)}`;
}

function partOf(text: string, edit: Edit, isTokenStart: boolean): string {
  const { offset, length } = edit;
  const old = text.slice(offset, offset + length);
  if (old === "") return insertion(text, edit, isTokenStart);
  if (edit.newText === "")
    return `Remove the extra ${nameOf(old)}${place(text, edit)}`;
  return edit.newText === '"' && lookalikes.get(old) === '"'
    ? `Write a straight quote instead of ${old}`
    : `Replace ${withArticle(old.trim())} with ${withArticle(edit.newText)}${place(text, edit)}`;
}

function insertion(
  text: string,
  { offset, newText: added }: Edit,
  isTokenStart: boolean,
): string {
  switch (added) {
    case '"':
      return isTokenStart
        ? `Add the opening quote before ${wordAt(text, offset)}`
        : `Add the closing quote after ${wordBefore(text, offset)}`;
    case "\\":
      return `Escape the quote after ${wordBefore(text, offset)}`;
    case "{":
    case "[":
      return `Add the missing ${added} before ${wordAt(text, offset)}`;
    default:
      return `Add the missing ${nameOf(added)} after ${wordBefore(text, offset)}`;
  }
}

function place(text: string, { offset }: Edit): string {
  return ` after ${wordBefore(text, offset)}`;
}

const names: ReadonlyMap<string, string> = new Map([
  [",", "comma"],
  [":", "colon"],
  ['"', "quote"],
]);

const withArticle = (char: string): string =>
  names.has(char) ? `a ${nameOf(char)}` : char;

const nameOf = (char: string): string => names.get(char) ?? short(char);

function wordBefore(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - 60), offset);
  return short(/[^\s,:"“”]+(?=[\s,:"“”]*$)/.exec(near)?.[0] ?? "the start");
}

function wordAt(text: string, offset: number): string {
  const near = text.slice(offset, offset + 60);
  return short(/[^\s,:"“”]+/.exec(near)?.[0] ?? "the end");
}

/** A word of the file, short enough for a menu and without what a menu would hide. */
function short(text: string): string {
  const word = text.length > 24 ? `${text.slice(0, 23)}…` : text;
  return /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(word) ? word : quote(word);
}

const lowerFirst = (text: string): string =>
  text.charAt(0).toLowerCase() + text.slice(1);
