import { limits } from "./limits";
import type { ParseError, ParseErrorCode } from "./parse-error";
import { tokenReader, type Token, type TokenReader } from "./tokens";
import {
  endOf,
  type ArrayNode,
  type JsonNode,
  type ObjectNode,
  type Property,
} from "./syntax-tree";

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
  readonly #tokenAt: TokenReader;
  readonly #errors: ParseError[] = [];
  readonly #open: OpenContainer[] = [];
  #root: JsonNode | undefined;
  #token: Token;
  #lookahead: Token | undefined;
  /** Where the last taken token ends. */
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokenAt = tokenReader(text);
    this.#token = this.#skipInvalidSpace(this.#tokenAt(0));
  }

  parse(): SyntaxTree {
    while (this.#token.kind !== "end") {
      const top = this.#open.at(-1);
      if (top) this.#step(top);
      else if (this.#root) {
        const { offset } = this.#token;
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
    const { kind, offset, length, text, error } = this.#token;
    if (kind === "string" || kind === "word" || kind === "scalar") {
      if (kind !== "string") this.#report("unquoted-name", offset, length);
      else if (error) this.#report(error, offset, length);
      const key = { name: text, offset, length };
      node.properties.push({ key, colon: -1, value: undefined });
      top.expects = "colon";
      this.#take();
    } else if (this.#is(",")) {
      this.#skip();
    } else {
      this.#report("missing-name", offset, length);
      const key = { name: "", offset, length: 0 };
      node.properties.push({ key, colon: -1, value: undefined });
      top.expects = this.#is(":") ? "colon" : "value";
    }
  }

  #colon(top: OpenContainer, node: MutableObject): void {
    if (this.#is(":")) {
      const property = node.properties.at(-1) as MutableProperty;
      property.colon = this.#token.offset;
      top.expects = "value";
      this.#take();
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
    if (this.#is(",")) {
      top.comma = this.#token.offset;
      top.expects = isObject ? "name" : "value";
      this.#take();
    } else if (isObject ? this.#beginsAttribute() : this.#beginsValue()) {
      this.#reportBefore("missing-comma");
      top.expects = isObject ? "name" : "value";
    } else {
      this.#skip();
    }
  }

  #value(): void {
    const { kind, offset, length, text, scalar, error } = this.#token;
    if (kind === "punctuation") {
      const state = { broken: false, closed: false };
      const node: MutableContainer = this.#is("{")
        ? { type: "object", offset, length, properties: [], ...state }
        : { type: "array", offset, length, items: [], ...state };
      this.#attach(node);
      const expects = node.type === "object" ? "name" : "value";
      this.#open.push({ node, expects, comma: -1 });
      this.#take();
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
    this.#take();
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
    if (this.#is(isObject ? "}" : "]")) {
      if (top.comma >= 0 && top.expects !== "comma") {
        this.#report("trailing-comma", top.comma, 1);
      }
      this.#take();
      this.#close(true);
      return true;
    }
    if (!this.#is(isObject ? "]" : "}")) return false;
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
    node.length = this.#end - node.offset;
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

  #take(): void {
    this.#end = endOf(this.#token);
    const next = this.#lookahead ?? this.#tokenAt(this.#end);
    this.#lookahead = undefined;
    this.#token = this.#skipInvalidSpace(next);
  }

  /** A token, or the first one behind odd white space. */
  #skipInvalidSpace(first: Token): Token {
    let token = first;
    while (token.kind === "invalid-space") {
      this.#report("unexpected-token", token.offset, token.length);
      token = this.#tokenAt(endOf(token));
    }
    return token;
  }

  #skip(): void {
    this.#report("unexpected-token", this.#token.offset, this.#token.length);
    this.#take();
  }

  #is(punctuation: string): boolean {
    const { kind, text } = this.#token;
    return kind === "punctuation" && text === punctuation;
  }

  #beginsValue(): boolean {
    if (this.#token.kind !== "punctuation") return true;
    const opens = this.#is("{") || this.#is("[");
    return opens && this.#open.length < limits.depth;
  }

  /** A name and its colon: where a value is expected, one was forgotten. */
  #beginsAttribute(): boolean {
    if (this.#token.kind === "punctuation") return false;
    this.#lookahead ??= this.#tokenAt(endOf(this.#token));
    let next = this.#lookahead;
    while (next.kind === "invalid-space") next = this.#tokenAt(endOf(next));
    return next.kind === "punctuation" && next.text === ":";
  }

  /** Something missing is shown at the last character before the gap. */
  #reportBefore(code: ParseErrorCode): void {
    this.#report(code, Math.max(0, this.#end - 1), 1);
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
