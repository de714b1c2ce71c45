import {
  endOfValidString,
  endOfValue,
  skipSpace,
  skipSpaceBackward,
  unquoted,
} from "./value-extent";
import type { JsonNode, Property, ScalarNode } from "./syntax-tree";

/**
 * The tree of a text that is known to be valid JSON. The children of a bracket
 * are found when somebody asks for them: pointing at ten places of a large
 * file costs a fraction of parsing it.
 * @param text without comments, see `withoutComments`
 */
export function lazyTree(text: string): JsonNode {
  return nodeAt(text, skipSpace(text, 0), text.trimEnd().length);
}

/** @param commas of an array, where they are known already */
function nodeAt(
  text: string,
  offset: number,
  end: number,
  commas?: readonly number[],
): JsonNode {
  switch (text.charAt(offset)) {
    case "{":
      return new LazyObject(text, offset, end - offset);
    case "[":
      return new LazyArray(text, offset, end - offset, commas);
    case '"':
      return new LazyScalar("string", text, offset, end - offset);
    case "t":
    case "f":
      return new LazyScalar("boolean", text, offset, end - offset);
    case "n":
      return new LazyScalar("null", text, offset, end - offset);
    default:
      return new LazyScalar("number", text, offset, end - offset);
  }
}

class LazyScalar {
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

class LazyObject {
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
    return (this.#properties ??= this.#read());
  }

  #read(): readonly Property[] {
    const text = this.#text;
    const properties: Property[] = [];
    let at = skipSpace(text, this.offset + 1);
    while (text[at] === '"') {
      const end = endOfValidString(text, at);
      const name = unquoted(text, at, end);
      const colon = skipSpace(text, end);
      const from = skipSpace(text, colon + 1);
      const commas = text[from] === "[" ? [] : undefined;
      const to = endOfValue(text, from, commas);
      properties.push({
        key: { name, offset: at, length: end - at },
        colon,
        value: nodeAt(text, from, to, commas),
      });
      at = skipSpace(text, skipSpace(text, to) + 1);
    }
    return properties;
  }
}

class LazyArray {
  readonly type = "array";
  readonly broken = false;
  readonly closed = true;
  readonly #text: string;
  readonly #commas: readonly number[] | undefined;
  #items: readonly JsonNode[] | undefined;

  constructor(
    text: string,
    readonly offset: number,
    readonly length: number,
    commas: readonly number[] | undefined,
  ) {
    this.#text = text;
    this.#commas = commas;
  }

  get items(): readonly JsonNode[] {
    return (this.#items ??= this.#read());
  }

  #read(): readonly JsonNode[] {
    const text = this.#text;
    const last = this.offset + this.length - 1;
    let from = skipSpace(text, this.offset + 1);
    if (from === last) return [];
    const ends = [...(this.#commas ?? commasOf(text, this.offset)), last];
    return ends.map((end) => {
      const node = nodeAt(text, from, skipSpaceBackward(text, end));
      from = skipSpace(text, end + 1);
      return node;
    });
  }
}

function commasOf(text: string, array: number): readonly number[] {
  const commas: number[] = [];
  endOfValue(text, array, commas);
  return commas;
}
