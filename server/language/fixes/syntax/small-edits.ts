import { endOf, type Span } from "../../../document/syntax-tree";
import { replace, type Edit } from "../../layout/edit";

/** One slip taken back: an edit, or two that belong together. */
export interface SmallEdit {
  /** In the order of the text. */
  readonly edits: readonly Edit[];
  /** How unlikely the slip is; compared between results that are equally good. */
  readonly cost: number;
}

/** A bracket is forgotten less often than a quote, a comma or a colon. */
export const cost = {
  /** By a fix that knows the values or the layout. */
  proposal: 0,
  /** A character that another program or keyboard wrote for one of JSON. */
  lookalike: 1,
  quote: 2,
  separator: 2,
  /** Both quotes of one name or text. */
  word: 3,
  bracket: 5,
  /** Another character of JSON than the one that is there. */
  swap: 5,
} as const;

/** The most characters between two quotes that are looked at together. */
const longestText = 300;

/**
 * Every small edit at the places where a token of JSON, or a word within a
 * text, may begin or end.
 * @param window the places that are looked at for every kind of edit; before
 * it, only a bracket may be missing or too many
 */
export function* smallEdits(text: string, window: Span): Generator<SmallEdit> {
  const end = Math.min(endOf(window), text.length);
  for (let at = window.offset; at <= end; at++) {
    if (isBoundary(text, at)) yield* insertions(text, at);
    yield* replacements(text, at);
    if (isWordStart(text, at)) yield* quotedWords(text, at);
  }
  for (let at = window.offset - 1; at >= 0; at--) {
    if (brackets.has(text.charAt(at))) yield* aroundBracket(text, at);
  }
}

function* insertions(text: string, at: number): Generator<SmallEdit> {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at);
  yield single(at, 0, '"', cost.quote);
  if (behind === '"' && before !== "\\") {
    yield single(at, 0, "\\", isBesideQuote(text, at) ? cost.swap : cost.quote);
  }
  const isBehindSpace = at > 0 && isSpace(before);
  for (const bracket of "{[") yield single(at, 0, bracket, cost.bracket);
  // Behind white space these would say the same as before it.
  if (isBehindSpace) return;
  for (const bracket of "}]") yield single(at, 0, bracket, cost.bracket);
  for (const separator of ",:") yield single(at, 0, separator, cost.separator);
}

function* replacements(text: string, at: number): Generator<SmallEdit> {
  const char = text.charAt(at);
  const meant = lookalikes.get(char);
  if (meant !== undefined) {
    const from = meant === ":" ? text.slice(0, at).trimEnd().length : at;
    yield single(from, at + 1 - from, meant, cost.lookalike);
    if (meant === '"') yield* pairOfQuotes(text, at);
    if (char === "'" && text.charAt(at + 1) === "'")
      yield single(at, 2, '"', cost.lookalike);
  }
  const removal = removals.get(char);
  if (removal !== undefined) {
    const isLone = char === '"' && !isBesideQuote(text, at);
    yield single(at, 1, "", isLone ? cost.word : removal);
  }
  const swap = swaps.get(char);
  if (swap !== undefined) yield single(at, 1, swap, cost.swap);
}

/** Two marks around a text, both made straight. */
function* pairOfQuotes(text: string, from: number): Generator<SmallEdit> {
  for (let to = from + 1; to < from + longestText; to++) {
    const char = text.charAt(to);
    if (char === "" || char === "\n") return;
    if (lookalikes.get(char) !== '"') continue;
    const ends = [from, to].map((offset) =>
      replace({ offset, length: 1 }, '"'),
    );
    yield { edits: ends, cost: cost.lookalike };
    if (/^\s*[,:}\]]/.test(text.slice(to + 1, to + 20))) return;
  }
}

/** A name or text that has lost both quotes, with marks that stand for one of them or without. */
function* quotedWords(text: string, from: number): Generator<SmallEdit> {
  for (const form of words) {
    form.lastIndex = from;
    const word = form.exec(text)?.[0].trimEnd() ?? "";
    const to = from + word.length;
    if (word.length > longestText) continue;
    const opening = lookalikes.get(word.charAt(0)) === '"' ? 1 : 0;
    const closing =
      lookalikes.get(word.charAt(word.length - 1)) === '"' ? 1 : 0;
    if (opening + closing >= word.length) continue;
    const edits = [
      replace({ offset: from, length: opening }, '"'),
      replace({ offset: to - closing, length: closing }, '"'),
    ];
    yield { edits, cost: cost.word };
  }
}

/** A word; words up to the end of a value; words up to the end of a name. */
const words: readonly RegExp[] = [
  /[^\s,:{}[\]"]+/y,
  /[^,{}[\]"\n]+/y,
  /[^:,{}[\]"\n]+/y,
];

/** A bracket can be missing, or be one too many, a whole part of the text before it is noticed. */
function* aroundBracket(text: string, at: number): Generator<SmallEdit> {
  yield single(at, 1, "", cost.bracket);
  const isOpening = "{[".includes(text.charAt(at));
  for (const bracket of isOpening ? "{[" : "}]")
    yield single(isOpening ? at : at + 1, 0, bracket, cost.bracket);
}

const single = (
  offset: number,
  length: number,
  text: string,
  cost: number,
): SmallEdit => ({ edits: [replace({ offset, length }, text)], cost });

/** Characters that people, mail programs and other keyboards write → that of JSON. */
export const lookalikes: ReadonlyMap<string, string> = new Map([
  ...Array.from("“”„‟«»‹›″＂〝〞‘’‚‛`´'", (mark) => [mark, '"'] as const),
  ...Array.from(";，；、", (mark) => [mark, ","] as const),
  ...Array.from("=：", (mark) => [mark, ":"] as const),
  ...Array.from("{}[]", (mark) => {
    const wide = String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0);
    return [wide, mark] as const;
  }),
]);

export const hasLookalike = (text: string): boolean =>
  Array.from(text).some((char) => lookalikes.has(char));

const brackets: ReadonlySet<string> = new Set("{}[]");

const removals: ReadonlyMap<string, number> = new Map([
  ['"', cost.quote],
  [",", cost.separator],
  [":", cost.separator],
  ...Array.from(brackets, (bracket) => [bracket, cost.bracket] as const),
]);

const swaps: ReadonlyMap<string, string> = new Map([
  [",", ":"],
  [":", ","],
  ["{", "["],
  ["[", "{"],
  ["}", "]"],
  ["]", "}"],
]);

/**
 * Between two characters of which one ends a token or a word; not within white
 * space, where a comment may stand.
 */
function isBoundary(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at);
  return (
    (isEnd(before) || isEnd(behind)) && !(isSpace(before) && isSpace(behind))
  );
}

const isEnd = (char: string): boolean =>
  char === "" || isSpace(char) || removals.has(char) || lookalikes.has(char);

/** A quote beside another one was typed twice rather than meant. */
const isBesideQuote = (text: string, at: number): boolean =>
  text.charAt(at - 1) === '"' || text.charAt(at + 1) === '"';

const isWordStart = (text: string, at: number): boolean =>
  isOfWord(text.charAt(at)) && !isOfWord(text.charAt(at - 1));

const isOfWord = (char: string): boolean =>
  char !== "" && !isSpace(char) && !removals.has(char);

const isSpace = (char: string): boolean =>
  char === " " || char === "\n" || char === "\r" || char === "\t";
