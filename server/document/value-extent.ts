/** Where things begin and end in a text that is known to be valid JSON. */
import { endOfString } from "./scan";

/** The content of a text in quotes. */
export function unquoted(text: string, offset: number, end: number): string {
  const spelled = text.slice(offset + 1, end - 1);
  return spelled.includes("\\")
    ? (JSON.parse(`"${spelled}"`) as string)
    : spelled;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  for (let char = text.charCodeAt(at); char <= space;) {
    char = text.charCodeAt(++at);
  }
  return at;
}

/** One past the last character before an offset that is no white space. */
export function skipSpaceBackward(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at - 1) <= space) at--;
  return at;
}

/**
 * One past a value, brackets inside it included.
 * @param commas gets those between the elements of the value
 */
export function endOfValue(
  text: string,
  from: number,
  commas?: number[],
): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === doubleQuote) {
      at = endOfValidString(text, at) - 1;
      if (depth === 0) return at + 1;
    } else if (char === openBrace || char === openBracket) {
      depth++;
    } else if (char === closeBrace || char === closeBracket) {
      if (--depth <= 0) return depth < 0 ? at : at + 1;
    } else if (depth === 0 && (char === comma || char <= space)) {
      return at;
    } else if (depth === 1 && char === comma) {
      commas?.push(at);
    }
  }
  return text.length;
}

/** One past the closing quote, which a valid text has. */
export function endOfValidString(text: string, start: number): number {
  const quote = text.indexOf('"', start + 1);
  return text.charCodeAt(quote - 1) === backslash
    ? endOfString(text, start)
    : quote + 1;
}

const space = 32;
const doubleQuote = 34;
const comma = 44;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
