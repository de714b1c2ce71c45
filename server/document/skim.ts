import { endOfString } from "./scan";
import type { Node, Property, ScalarNode } from "./tree";

/**
 * The tree of a text that is known to be valid JSON. The children of a bracket
 * are found when somebody asks for them: pointing at ten places of a large
 * file costs a fraction of parsing it.
 * @param text without comments, see `blankComments`
 */
export function skim(text: string): Node {
  return nodeAt(text, skipSpace(text, 0), text.trimEnd().length);
}

function nodeAt(text: string, offset: number, end: number): Node {
  switch (text.charAt(offset)) {
    case "{":
      return new SkimmedObject(text, offset, end - offset);
    case "[":
      return new SkimmedArray(text, offset, end - offset);
    case '"':
      return new SkimmedScalar("string", text, offset, end - offset);
    case "t":
    case "f":
      return new SkimmedScalar("boolean", text, offset, end - offset);
    case "n":
      return new SkimmedScalar("null", text, offset, end - offset);
    default:
      return new SkimmedScalar("number", text, offset, end - offset);
  }
}

const space = 32;
const doubleQuote = 34;
const comma = 44;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

class SkimmedScalar {
  readonly #text: string;

  constructor(
    readonly type: ScalarNode["type"],
    text: string,
    readonly offset: number,
    readonly length: number,
  ) {
    this.#text = text;
  }

  get value(): ScalarNode["value"] {
    const end = this.offset + this.length;
    return this.type === "string"
      ? unquoted(this.#text, this.offset, end)
      : (JSON.parse(this.#text.slice(this.offset, end)) as ScalarNode["value"]);
  }
}

class SkimmedObject {
  readonly type = "object";
  readonly broken = false;
  readonly closed = true;
  readonly #text: string;
  #properties: readonly Property[] | undefined;

  constructor(
    text: string,
    readonly offset: number,
    readonly length: number,
  ) {
    this.#text = text;
  }

  get properties(): readonly Property[] {
    return (this.#properties ??= this.#skim());
  }

  #skim(): readonly Property[] {
    const text = this.#text;
    const properties: Property[] = [];
    let at = skipSpace(text, this.offset + 1);
    while (text[at] === '"') {
      const end = endOfText(text, at);
      const name = unquoted(text, at, end);
      const colon = skipSpace(text, end);
      const from = skipSpace(text, colon + 1);
      const to = endOfValue(text, from);
      properties.push({
        key: { name, offset: at, length: end - at },
        colon,
        value: nodeAt(text, from, to),
      });
      at = skipSpace(text, skipSpace(text, to) + 1);
    }
    return properties;
  }
}

class SkimmedArray {
  readonly type = "array";
  readonly broken = false;
  readonly closed = true;
  readonly #text: string;
  #items: readonly Node[] | undefined;

  constructor(
    text: string,
    readonly offset: number,
    readonly length: number,
  ) {
    this.#text = text;
  }

  get items(): readonly Node[] {
    return (this.#items ??= this.#skim());
  }

  #skim(): readonly Node[] {
    const text = this.#text;
    const items: Node[] = [];
    const last = this.offset + this.length - 1;
    let at = skipSpace(text, this.offset + 1);
    while (at < last) {
      const end = endOfValue(text, at);
      items.push(nodeAt(text, at, end));
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    return items;
  }
}

/** What a text in quotes says. */
function unquoted(text: string, offset: number, end: number): string {
  const spelled = text.slice(offset + 1, end - 1);
  return spelled.includes("\\")
    ? (JSON.parse(`"${spelled}"`) as string)
    : spelled;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let char = text.charCodeAt(at); char <= space;) {
    char = text.charCodeAt(++at);
  }
  return at;
}

/** One past a value, brackets inside it included. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === doubleQuote) {
      at = endOfText(text, at) - 1;
      if (depth === 0) return at + 1;
    } else if (char === openBrace || char === openBracket) {
      depth++;
    } else if (char === closeBrace || char === closeBracket) {
      if (--depth <= 0) return depth < 0 ? at : at + 1;
    } else if (depth === 0 && (char === comma || char <= space)) {
      return at;
    }
  }
  return text.length;
}

/** One past the closing quote, which a valid text has. */
function endOfText(text: string, start: number): number {
  const quote = text.indexOf('"', start + 1);
  return text.charCodeAt(quote - 1) === backslash
    ? endOfString(text, start)
    : quote + 1;
}
