import { limits } from "../../../document/limits";

/**
 * Reads a text as strict JSON, from any token on, as far as it is strict JSON:
 * very many small edits of one text are tried, and most of them fail a few
 * characters behind the edit.
 */

/** The tokens that may come next. */
type Expected =
  "value" | "element" | "name" | "member" | "colon" | "comma" | "end";

/** The state between two tokens. */
export interface ScanState {
  /** Where the next token, or the white space before it, begins. */
  readonly offset: number;
  /** The open brackets, the outermost first. */
  readonly open: string;
  readonly expected: Expected;
}

const atStart: ScanState = { offset: 0, open: "", expected: "value" };

export interface Scanned extends ScanState {
  /** Where the last token begins that was read; -1 where none was. */
  readonly last: number;
  /** The whole text is one JSON value. */
  readonly complete: boolean;
}

/**
 * @param states gets the state before each token
 * @returns where the first token begins that JSON does not have there
 */
export function scanStrictly(
  text: string,
  from: ScanState = atStart,
  states?: ScanState[],
): Scanned {
  let { offset, open, expected } = from;
  let last = -1;
  for (;;) {
    offset = skipSpaceAndComments(text, offset);
    states?.push({ offset, open, expected });
    if (offset >= text.length) {
      return { offset, open, expected, last, complete: expected === "end" };
    }
    const char = text.charCodeAt(offset);
    let next: Expected | undefined;
    let end = offset + 1;
    switch (char) {
      case quotationMark:
        next = afterString(expected, open);
        if (next) end = endOfString(text, offset);
        break;
      case leftBrace:
        if (takesValue(expected) && open.length < limits.depth) {
          open += "{";
          next = "member";
        }
        break;
      case leftBracket:
        if (takesValue(expected) && open.length < limits.depth) {
          open += "[";
          next = "element";
        }
        break;
      case rightBrace:
      case rightBracket: {
        const bracket = char === rightBrace ? "{" : "[";
        const empty = char === rightBrace ? "member" : "element";
        if (
          open.endsWith(bracket) &&
          (expected === "comma" || expected === empty)
        ) {
          open = open.slice(0, -1);
          next = afterValue(open);
        }
        break;
      }
      case comma:
        if (expected === "comma") next = open.endsWith("{") ? "name" : "value";
        break;
      case colon:
        if (expected === "colon") next = "value";
        break;
      default:
        if (takesValue(expected)) {
          end = endOfScalar(text, offset);
          if (end > offset) next = afterValue(open);
        }
    }
    if (!next || end < 0) {
      return { offset, open, expected, last, complete: false };
    }
    last = offset;
    offset = end;
    expected = next;
  }
}

function afterString(expected: Expected, open: string): Expected | undefined {
  if (expected === "name" || expected === "member") return "colon";
  return takesValue(expected) ? afterValue(open) : undefined;
}

const takesValue = (expected: Expected): boolean =>
  expected === "value" || expected === "element";

const afterValue = (open: string): Expected => (open === "" ? "end" : "comma");

/** One past the closing quote; -1 where it is none of JSON's. RFC 8259 section 7 */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === quotationMark) return at + 1;
    if (char < space) return -1;
    if (char !== backslash) continue;
    at++;
    if (text[at] === "u") {
      if (!/^[0-9A-Fa-f]{4}$/.test(text.slice(at + 1, at + 5))) return -1;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? "x")) {
      return -1;
    }
  }
  return -1;
}

/** One past a number or literal; its own start where there is none. */
function endOfScalar(text: string, start: number): number {
  scalar.lastIndex = start;
  const length = scalar.exec(text)?.[0].length ?? 0;
  return start + length;
}

const scalar =
  /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?=[\s,:{}[\]"]|$)/y;

/** A repaired text ends before its comment, which the broken one took for a part of it. */
function skipSpaceAndComments(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text.charCodeAt(at);
    if (char === space || char === 10 || char === 13 || char === 9) at++;
    else if (char === slash && text.charCodeAt(at + 1) === slash)
      at = endOr(text.indexOf("\n", at), text);
    else if (char === slash && text.charCodeAt(at + 1) === asterisk)
      at = endOr(text.indexOf("*/", at + 2) + 2, text);
    else return at;
  }
}

const endOr = (at: number, { length }: string): number =>
  at < 2 ? length : at;

const space = 32;
const quotationMark = 34;
const asterisk = 42;
const comma = 44;
const slash = 47;
const colon = 58;
const leftBracket = 91;
const backslash = 92;
const rightBracket = 93;
const leftBrace = 123;
const rightBrace = 125;
