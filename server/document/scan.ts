/** A comment of the file, from its first slash to its end (a line comment: without the line break). */
export interface Comment {
  readonly offset: number;
  readonly length: number;
  readonly block: boolean;
}

/** Found in any text, however broken or deep, in one pass without recursion. */
export interface ScanResult {
  readonly comments: readonly Comment[];
  /** The deepest nesting of brackets. */
  readonly depth: number;
  /** Colons outside strings and comments: the number of attributes where the text is valid JSON. */
  readonly colons: number;
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const doubleQuote = 34;
const singleQuote = 39;
const asterisk = 42;
const slash = 47;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
const byteOrderMark = 0xfeff;

export function scan(text: string): ScanResult {
  const comments: Comment[] = [];
  let depth = 0;
  let deepest = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case doubleQuote:
      case singleQuote:
        at = endOfString(text, at) - 1;
        break;
      case colon:
        colons++;
        break;
      case openBrace:
      case openBracket:
        deepest = Math.max(deepest, ++depth);
        break;
      case closeBrace:
      case closeBracket:
        depth = Math.max(0, depth - 1);
        break;
      case slash: {
        const comment = commentAt(text, at);
        if (!comment) break;
        comments.push(comment);
        at += comment.length - 1;
      }
    }
  }
  return { comments, depth: deepest, colons };
}

/** Those before the first character that is neither white space nor a BOM. */
export function leadingComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char <= space || char === byteOrderMark) continue;
    const comment = char === slash ? commentAt(text, at) : undefined;
    if (!comment) break;
    comments.push(comment);
    at += comment.length - 1;
  }
  return comments;
}

/** The text with a space for each character of its comments: every offset stays what it was. */
export function withoutComments(
  text: string,
  comments: readonly Comment[],
): string {
  if (comments.length === 0) return text;
  let textWithoutComments = "";
  let from = 0;
  for (const { offset, length } of comments) {
    textWithoutComments += text.slice(from, offset) + " ".repeat(length);
    from = offset + length;
  }
  return textWithoutComments + text.slice(from);
}

/** One past the closing quote; where it is missing, the end of the line: one slip must not swallow the file. */
export function endOfString(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === quote) return at + 1;
    if (char === lineFeed || char === carriageReturn) return at;
    if (char === backslash && !isLineBreak(text, at + 1)) at++;
  }
  return text.length;
}

/** Undefined where none begins. */
export function commentAt(text: string, offset: number): Comment | undefined {
  if (text.charCodeAt(offset) !== slash) return undefined;
  const second = text.charCodeAt(offset + 1);
  if (second === slash) {
    let end = offset + 2;
    while (end < text.length && !isLineBreak(text, end)) end++;
    return { offset, length: end - offset, block: false };
  }
  if (second === asterisk) {
    const close = text.indexOf("*/", offset + 2);
    const end = close < 0 ? text.length : close + 2;
    return { offset, length: end - offset, block: true };
  }
  return undefined;
}

function isLineBreak(text: string, at: number): boolean {
  const char = text.charCodeAt(at);
  return char === lineFeed || char === carriageReturn;
}
