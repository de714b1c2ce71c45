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
/** White space that JSON does not have, and what has no width: pasted from pages and chats. */
const invalidSpace =
  /[\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff]+/y;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const startsNumber = /^[-+.]?\d/;
const controlCharacter = /[\0-\x1f]/;

/**
 * The first token at or after an offset.
 * @param text without comments, see `withoutComments`
 */
export function tokenAt(text: string, from: number): Token {
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
    case '"':
    case "'":
      return string(text, offset, char);
    default:
      return word(text, offset);
  }
}

function string(text: string, offset: number, quote: string): Token {
  const end = endOfString(text, offset);
  const length = end - offset;
  const closed = length > 1 && text[end - 1] === quote;
  const content = text.slice(offset + 1, closed ? end - 1 : end);
  const token = (content: string, error?: ParseErrorCode) =>
    new Token("string", offset, length, content, undefined, error);
  if (quote === "'") return token(content, "single-quotes");
  if (!closed) return token(content, "unclosed-string");
  if (controlCharacter.test(content))
    return token(content, "control-character");
  if (!content.includes("\\")) return token(content);
  try {
    return token(JSON.parse(`"${content}"`) as string);
  } catch {
    return token(content, "bad-escape");
  }
}

function word(text: string, offset: number): Token {
  invalidSpace.lastIndex = offset;
  const odd = invalidSpace.exec(text)?.[0];
  if (odd !== undefined)
    return new Token("invalid-space", offset, odd.length, odd);
  wordPattern.lastIndex = offset;
  const spelling = wordPattern.exec(text)?.[0] ?? text.charAt(offset);
  const length = spelling.length;
  const scalar = literals.get(spelling);
  if (scalar) return new Token("scalar", offset, length, spelling, scalar);
  if (!startsNumber.test(spelling)) {
    return new Token("word", offset, length, spelling);
  }
  if (!jsonNumber.test(spelling)) {
    return new Token("word", offset, length, spelling, undefined, "bad-number");
  }
  const number = { type: "number", value: Number(spelling) } as const;
  return new Token("scalar", offset, length, spelling, number);
}

export const isInvalidSpace = (text: string) =>
  tokenAt(text, 0).kind === "invalid-space";

/** JSON's white space, and no other: RFC 8259 section 2. */
function isSpace(char: number): boolean {
  return char === 32 || char === 10 || char === 13 || char === 9;
}

const literals: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ["true", { type: "boolean", value: true }],
  ["false", { type: "boolean", value: false }],
  ["null", { type: "null", value: null }],
]);
