import { createScanner, type JSONScanner } from "jsonc-parser";
import { invalidSpaceAt } from "./characters";
import { endOfString } from "./scan";
import type { ParseErrorCode } from "./parse-error";
import type { ScalarNode } from "./syntax-tree";

/** A token of JSON, or of what people take for JSON. A class, so that all have one shape: there are very many. */
export class Token {
  constructor(
    readonly kind:
      "string" | "scalar" | "word" | "punctuation" | "invalid-space" | "end",
    readonly offset: number,
    readonly length: number,
    /** The character of punctuation, the content of a string, the spelling of anything else. */
    readonly text: string,
    /** Set for scalars. */
    readonly scalar?: Scalar,
    /** The token is readable, but not as JSON. */
    readonly error?: ParseErrorCode,
  ) {}
}

type Scalar = Pick<ScalarNode, "type" | "value">;

/** At least one character, whatever it is. */
const wordPattern = /[^\s,:{}[\]"'/]+|[^]/y;
const startsNumber = /^[-+.]?\d/;
const controlCharacter = /[\0-\x1f]/;

/** The first token at or after an offset. */
export type TokenReader = (from: number) => Token;

/**
 * Strings and numbers of JSON are read by jsonc-parser's scanner, what people
 * take for them by our own code. The scanner is not asked about other words:
 * it takes more for one than we do, so that many of them, one behind the other,
 * would be read to their end each time.
 * @param text without comments, see `withoutComments`
 */
export function tokenReader(text: string): TokenReader {
  let made: JSONScanner | undefined;
  /** Made for the first string or number: it is many functions, and a token is often neither. */
  const scanner = () => (made ??= createScanner(text));
  /** The length of the valid token there; 0 where it is not valid. */
  const scan = (offset: number) => {
    scanner().setPosition(offset);
    scanner().scan();
    return scanner().getTokenError() ? 0 : scanner().getTokenLength();
  };
  return (from) => {
    let offset = from;
    while (isSpace(text.charCodeAt(offset))) offset++;
    const char = text[offset];
    switch (char) {
      case undefined:
        return new Token("end", offset, 0, "");
      case "{":
      case "}":
      case "[":
      case "]":
      case ",":
      case ":":
        return new Token("punctuation", offset, 1, char);
      case "'":
        return oddString(text, offset, char);
      case '"': {
        const length = scan(offset);
        return length > 0
          ? new Token("string", offset, length, scanner().getTokenValue())
          : oddString(text, offset, char);
      }
      default:
        return word(text, offset, /[-\d]/.test(char) ? scan(offset) : 0);
    }
  };
}

/** The same for one token; a loop takes a {@link tokenReader}. */
export function tokenAt(text: string, from: number): Token {
  return tokenReader(text)(from);
}

/** A string that is none in JSON. */
function oddString(text: string, offset: number, quote: string): Token {
  const end = endOfString(text, offset);
  const length = end - offset;
  const closed = length > 1 && text[end - 1] === quote;
  const content = text.slice(offset + 1, closed ? end - 1 : end);
  const error = stringError(quote, closed, content);
  return new Token("string", offset, length, content, undefined, error);
}

function stringError(
  quote: string,
  closed: boolean,
  content: string,
): ParseErrorCode {
  if (quote === "'") return "single-quotes";
  if (!closed) return "unclosed-string";
  return controlCharacter.test(content) ? "control-character" : "bad-escape";
}

/** @param numberLength of the number that the scanner finds there, if it is one; 0 where it finds none */
function word(text: string, offset: number, numberLength: number): Token {
  const odd = invalidSpaceAt(text, offset);
  if (odd !== "") return new Token("invalid-space", offset, odd.length, odd);
  wordPattern.lastIndex = offset;
  const spelling = wordPattern.exec(text)?.[0] ?? text.charAt(offset);
  const length = spelling.length;
  const isNumeric = startsNumber.test(spelling);
  const scalar =
    isNumeric && length === numberLength
      ? ({ type: "number", value: Number(spelling) } as const)
      : literals.get(spelling);
  if (scalar) return new Token("scalar", offset, length, spelling, scalar);
  const error = isNumeric ? "bad-number" : undefined;
  return new Token("word", offset, length, spelling, undefined, error);
}

/** JSON's white space, and no other: RFC 8259 section 2. */
function isSpace(char: number): boolean {
  return char === 32 || char === 10 || char === 13 || char === 9;
}

const literals: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ["true", { type: "boolean", value: true }],
  ["false", { type: "boolean", value: false }],
  ["null", { type: "null", value: null }],
]);
