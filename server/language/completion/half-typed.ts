import { readPayload, type Payload } from "../../document/payload";
import { tokenAt, tokenReader, type Token } from "../../document/tokens";
import { endOf, type Span } from "../../document/syntax-tree";
import {
  lineEnd,
  lineStart,
  nextSignificant,
  previousSignificant,
} from "../layout/white-space";

/** The text at the cursor, and the payload that it is typed into. */
export interface Typed {
  /** On one line; empty, at the cursor, where nothing stands there. */
  readonly span: Span;
  /** As the author left it: with white space in place of what is half typed. */
  readonly payload: Payload;
}

/** @param from where the bracket begins that the cursor is in */
export function typedAt(payload: Payload, from: number, offset: number): Typed {
  const { textWithoutComments: text } = payload;
  const token = tokenTouching(text, from, offset);
  if (!token) return { span: { offset, length: 0 }, payload };
  const isHalf = isHalfTyped(text, token, offset);
  if (!isHalf && token.kind !== "word") return { span: token, payload };
  const span = isHalf ? toEndOfWord(text, token, offset) : token;
  const blank = " ".repeat(span.length);
  const rest = payload.text.slice(endOf(span));
  const left = readPayload(payload.text.slice(0, span.offset) + blank + rest);
  return { span, payload: left };
}

/** The string or word that the offset is in or right behind. */
function tokenTouching(
  text: string,
  from: number,
  offset: number,
): Token | undefined {
  const tokenFrom = tokenReader(text);
  for (let at = Math.max(from, lineStart(text, offset)); at < offset;) {
    const token = tokenFrom(at);
    at = endOf(token);
    if (token.offset >= offset || token.kind === "end") return undefined;
    if (at >= offset && token.kind !== "punctuation") return token;
  }
  return undefined;
}

/** Nobody has closed it, or its closing quote is the opening one of what follows: then that one's closing quote is left over. */
function isHalfTyped(text: string, token: Token, cursor: number): boolean {
  if (token.kind !== "string") return false;
  const end = endOf(token);
  const quote = text.charAt(token.offset);
  const isClosed = token.length > 1 && text[end - 1] === quote;
  if (!isClosed) return true;
  if (cursor === end) return false;
  const rest = text.slice(end, lineEnd(text, end));
  const quotes = rest.replace(/\\./g, "").split(quote).length - 1;
  return /^[^\s,:}\]]/.test(rest) && quotes % 2 === 1;
}

/** The typed text ends with the word at the cursor; a name's also before its colon. */
function toEndOfWord(text: string, { offset }: Span, cursor: number): Span {
  const isValue = text[previousSignificant(text, offset)] === ":";
  const word = isValue ? valueWord : nameWord;
  word.lastIndex = cursor;
  const length = word.exec(text)?.[0].length ?? 0;
  return { offset, length: cursor + length - offset };
}

/** To where something else begins: a comment, say. */
const valueWord = /(?:[^\s,{}[\]"'/]|\/(?![/*]))*/y;
const nameWord = /[^\s,:{}[\]"'/]*/y;

/** A value that stands where the one at the cursor goes, on the other side of white space or a comment. */
export interface NextValue extends Span {
  readonly isOnLine: boolean;
  /** The character behind it, comments aside. */
  readonly next: string;
}

/** Undefined where what follows is a bracket, a name, or a text that nobody has closed. */
export function valueBehind(
  { textWithoutComments: text, comments }: Payload,
  offset: number,
): NextValue | undefined {
  const token = tokenAt(text, offset);
  const end = endOf(token);
  if (token.kind === "punctuation" || token.kind === "end") return undefined;
  const next = text.charAt(nextSignificant(text, end));
  if (next === ":" || token.error === "unclosed-string") return undefined;
  const isApart = comments.some(
    (comment) => comment.offset >= offset && comment.offset < token.offset,
  );
  const isOnLine = !isApart && lineEnd(text, offset) >= end;
  return { offset: token.offset, length: token.length, isOnLine, next };
}
