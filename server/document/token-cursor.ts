import { endOf } from "./syntax-tree";
import { tokenReader, type Token, type TokenReader } from "./tokens";

/** One token of a text after another, with a look at the next one. White space that JSON does not have is left out. */
export class TokenCursor {
  readonly #tokenAt: TokenReader;
  readonly #reportInvalidSpace: (token: Token) => void;
  #next: Token | undefined;
  #current: Token;
  /** Where the last taken token ends. */
  #end = 0;

  /** @param reportInvalidSpace called on the way, once for each */
  constructor(text: string, reportInvalidSpace: (token: Token) => void) {
    this.#tokenAt = tokenReader(text);
    this.#reportInvalidSpace = reportInvalidSpace;
    this.#current = this.#skipInvalidSpace(this.#tokenAt(0));
  }

  get current(): Token {
    return this.#current;
  }

  get end(): number {
    return this.#end;
  }

  take(): void {
    this.#end = endOf(this.#current);
    const next = this.#next ?? this.#tokenAt(this.#end);
    this.#next = undefined;
    this.#current = this.#skipInvalidSpace(next);
  }

  is(punctuation: string): boolean {
    return isPunctuation(this.#current, punctuation);
  }

  isBefore(punctuation: string): boolean {
    this.#next ??= this.#tokenAt(endOf(this.#current));
    let next = this.#next;
    while (next.kind === "invalid-space") next = this.#tokenAt(endOf(next));
    return isPunctuation(next, punctuation);
  }

  #skipInvalidSpace(first: Token): Token {
    let token = first;
    while (token.kind === "invalid-space") {
      this.#reportInvalidSpace(token);
      token = this.#tokenAt(endOf(token));
    }
    return token;
  }
}

const isPunctuation = ({ kind, text }: Token, punctuation: string) =>
  kind === "punctuation" && text === punctuation;
