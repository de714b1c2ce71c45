import { limits } from "./limits";
import type { ParseError, ParseErrorCode } from "./parse-error";
import { TokenCursor } from "./token-cursor";
import type { ArrayNode, JsonNode, ObjectNode, Property } from "./syntax-tree";

export interface SyntaxTree {
  readonly root: JsonNode | undefined;
  readonly errors: readonly ParseError[];
}

/**
 * Any text → the tree of what can be read in it, and what could not. Never
 * throws, never recurses. A tree is no deeper than the limit, whatever its
 * text: where closing brackets match none, brackets can nest deeper than a
 * scan can tell.
 * @param text without comments, see `withoutComments`
 */
export function parse(text: string): SyntaxTree {
  return new Parser(text).parse();
}

/** A bracket that is open, and what may come next in it. */
interface OpenContainer {
  readonly node: MutableContainer;
  expects: "name" | "colon" | "value" | "comma";
  /** The comma before the next element or attribute; -1 right after the bracket. */
  comma: number;
}

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K];
};
type MutableObject = Writable<ObjectNode>;
type MutableContainer = MutableObject | Writable<ArrayNode>;
type MutableProperty = Writable<Property>;

/** One turn of `step` either takes a token or changes what the innermost bracket expects. */
class Parser {
  readonly #text: string;
  readonly #tokens: TokenCursor;
  readonly #errors: ParseError[] = [];
  readonly #open: OpenContainer[] = [];
  #root: JsonNode | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = new TokenCursor(text, ({ offset, length }) => {
      this.#report("unexpected-token", offset, length);
    });
  }

  parse(): SyntaxTree {
    while (this.#tokens.current.kind !== "end") {
      const top = this.#open.at(-1);
      if (top) this.#step(top);
      else if (this.#root) {
        const { offset } = this.#tokens.current;
        const rest = this.#text.slice(offset).trimEnd().length;
        this.#report("after-end", offset, rest);
        return { root: this.#root, errors: this.#errors };
      } else if (this.#beginsValue()) this.#value();
      else this.#skip();
    }
    this.#closeAll();
    if (!this.#root && this.#errors.length === 0) {
      this.#report("empty", 0, this.#text.length);
    }
    return { root: this.#root, errors: this.#errors };
  }

  #step(top: OpenContainer): void {
    const { node } = top;
    if (top.expects === "comma") this.#comma(top);
    else if (node.type === "array") this.#element(top);
    else if (top.expects === "name") this.#name(top, node);
    else if (top.expects === "colon") this.#colon(top, node);
    else this.#attributeValue(top);
  }

  #name(top: OpenContainer, node: MutableObject): void {
    if (this.#closes(top)) return;
    const { kind, offset, length, text, error } = this.#tokens.current;
    if (kind === "string" || kind === "word" || kind === "scalar") {
      if (kind !== "string") this.#report("unquoted-name", offset, length);
      else if (error) this.#report(error, offset, length);
      const key = { name: text, offset, length };
      node.properties.push({ key, colon: -1, value: undefined });
      top.expects = "colon";
      this.#tokens.take();
    } else if (this.#tokens.is(",")) {
      this.#skip();
    } else {
      this.#report("missing-name", offset, length);
      const key = { name: "", offset, length: 0 };
      node.properties.push({ key, colon: -1, value: undefined });
      top.expects = this.#tokens.is(":") ? "colon" : "value";
    }
  }

  #colon(top: OpenContainer, node: MutableObject): void {
    if (this.#tokens.is(":")) {
      const property = node.properties.at(-1) as MutableProperty;
      property.colon = this.#tokens.current.offset;
      top.expects = "value";
      this.#tokens.take();
    } else {
      this.#reportBefore("missing-colon");
      const value = this.#beginsValue() && !this.#beginsAttribute();
      top.expects = value ? "value" : "comma";
    }
  }

  #attributeValue(top: OpenContainer): void {
    if (this.#beginsValue() && !this.#beginsAttribute()) {
      this.#value();
    } else {
      this.#reportBefore("missing-value");
      top.expects = "comma";
    }
  }

  #element(top: OpenContainer): void {
    if (this.#closes(top)) return;
    if (this.#beginsValue()) this.#value();
    else this.#skip();
  }

  #comma(top: OpenContainer): void {
    if (this.#closes(top)) return;
    const isObject = top.node.type === "object";
    if (this.#tokens.is(",")) {
      top.comma = this.#tokens.current.offset;
      top.expects = isObject ? "name" : "value";
      this.#tokens.take();
    } else if (isObject ? this.#beginsAttribute() : this.#beginsValue()) {
      this.#reportBefore("missing-comma");
      top.expects = isObject ? "name" : "value";
    } else {
      this.#skip();
    }
  }

  #value(): void {
    const { kind, offset, length, text, scalar, error } = this.#tokens.current;
    if (kind === "punctuation") {
      const state = { broken: false, closed: false };
      const node: MutableContainer = this.#tokens.is("{")
        ? { type: "object", offset, length, properties: [], ...state }
        : { type: "array", offset, length, items: [], ...state };
      this.#attach(node);
      const expects = node.type === "object" ? "name" : "value";
      this.#open.push({ node, expects, comma: -1 });
      this.#tokens.take();
      return;
    }
    if (error) this.#report(error, offset, length);
    else if (kind === "word") this.#report("bad-value", offset, length);
    if (kind === "string") {
      this.#attach({ type: "string", offset, length, value: text });
    } else if (scalar) {
      const { type, value } = scalar;
      this.#attach({ type, offset, length, value });
    } else {
      this.#attach({ type: "invalid", offset, length });
    }
    this.#tokens.take();
  }

  #attach(node: JsonNode): void {
    const top = this.#open.at(-1);
    if (!top) {
      this.#root = node;
      return;
    }
    if (top.node.type === "array") top.node.items.push(node);
    else (top.node.properties.at(-1) as MutableProperty).value = node;
    top.expects = "comma";
  }

  /** Deals with a closing bracket, its own or another's; false where the token is none. */
  #closes(top: OpenContainer): boolean {
    const isObject = top.node.type === "object";
    if (this.#tokens.is(isObject ? "}" : "]")) {
      if (top.comma >= 0 && top.expects !== "comma") {
        this.#report("trailing-comma", top.comma, 1);
      }
      this.#tokens.take();
      this.#close(true);
      return true;
    }
    if (!this.#tokens.is(isObject ? "]" : "}")) return false;
    if (this.#open.some(({ node }) => node.type !== top.node.type)) {
      this.#report("unclosed-bracket", top.node.offset, 1);
      this.#close(false);
    } else {
      this.#skip();
    }
    return true;
  }

  #close(closed: boolean): void {
    const node = this.#open.pop()?.node;
    if (!node) return;
    node.closed = closed;
    node.length = this.#tokens.end - node.offset;
  }

  #closeAll(): void {
    for (let top = this.#open.at(-1); top; top = this.#open.at(-1)) {
      if (top.expects === "colon") this.#reportBefore("missing-colon");
      else if (top.expects === "value" && top.node.type === "object") {
        this.#reportBefore("missing-value");
      }
      this.#report("unclosed-bracket", top.node.offset, 1);
      this.#close(false);
    }
  }

  #skip(): void {
    const { offset, length } = this.#tokens.current;
    this.#report("unexpected-token", offset, length);
    this.#tokens.take();
  }

  #beginsValue(): boolean {
    if (this.#tokens.current.kind !== "punctuation") return true;
    const opens = this.#tokens.is("{") || this.#tokens.is("[");
    return opens && this.#open.length < limits.depth;
  }

  /** A name and its colon: where a value is expected, one was forgotten. */
  #beginsAttribute(): boolean {
    return (
      this.#tokens.current.kind !== "punctuation" && this.#tokens.isBefore(":")
    );
  }

  /** Something missing is shown at the last character before the gap. */
  #reportBefore(code: ParseErrorCode): void {
    this.#report(code, Math.max(0, this.#tokens.end - 1), 1);
  }

  #report(code: ParseErrorCode, offset: number, length: number): void {
    const last = this.#errors.at(-1);
    if (last?.offset === offset && last.length === length) return;
    if (this.#errors.length < limits.errors)
      this.#errors.push({ code, offset, length });
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const node = this.#open[at]?.node;
      if (!node || node.broken) break;
      node.broken = true;
    }
  }
}
