import type { Kind, Target } from "../protocol";
import { kindOf, type KindAndReason } from "./kind";
import { parse, type Tree } from "./parse";
import { blankComments, scan, type Scan } from "./scan";
import { skim } from "./skim";
import { targetLines, type TargetLine } from "./targets";
import { isObject, toValue, type Json } from "./tree";

/** Beyond these, nothing recursive and nothing slow is done with a text. */
export const limits = {
  /** UTF-16 code units. */
  size: 5 * 1024 * 1024,
  /** Brackets within brackets. */
  depth: 64,
} as const;

export type Excess = "too-large" | "too-deep";

/** @param pinned the kind, where the caller knows it better than the text */
export function readPayload(text: string, pinned?: Kind): Payload {
  return new Payload(text, pinned);
}

/**
 * One version of a file, read as far as somebody asks: most keystrokes need
 * the value only, the tree is made when something is wrong or pointed at.
 */
export class Payload {
  readonly excess: Excess | undefined;
  /** The text with a space for each character of its comments. */
  readonly blanked: string;
  readonly #scan: Scan;
  readonly #pinned: Kind | undefined;
  #strict: { readonly value: Json } | undefined | "unread" = "unread";
  #tree: Tree | undefined;
  #targetLines: readonly TargetLine[] | undefined;
  #kind: KindAndReason | undefined;

  constructor(
    readonly text: string,
    pinned: Kind | undefined,
  ) {
    this.#pinned = pinned;
    const large = text.length > limits.size;
    this.#scan = large ? scan("") : scan(text);
    this.excess = large
      ? "too-large"
      : this.#scan.depth > limits.depth
        ? "too-deep"
        : undefined;
    this.blanked = blankComments(text, this.#scan.comments).replace(
      /^\uFEFF/,
      " ",
    );
  }

  get comments() {
    return this.#scan.comments;
  }

  /** See {@link Scan}. */
  get decimals() {
    return this.#scan.decimals;
  }

  /** See {@link Scan}. */
  get digits() {
    return this.#scan.digits;
  }

  /** Empty where {@link excess} is set. */
  get tree(): Tree {
    return (this.#tree ??= this.#readTree());
  }

  /**
   * The value, where the text is strict JSON (comments aside) and no attribute
   * stands twice: found without making the tree.
   */
  get strictValue(): { readonly value: Json } | undefined {
    if (this.#strict === "unread") this.#strict = this.#readStrictly();
    return this.#strict;
  }

  /** The value as far as it can be read. */
  get value(): Json | undefined {
    if (this.strictValue) return this.strictValue.value;
    return this.tree.root && toValue(this.tree.root);
  }

  get targetLines(): readonly TargetLine[] {
    return (this.#targetLines ??= targetLines(
      this.text,
      this.comments,
      this.blanked.search(/\S/) >>> 0,
    ));
  }

  /** The target lines that count. */
  get targets(): readonly Target[] {
    return this.targetLines.flatMap(({ target, counts }) =>
      target && counts ? [target] : [],
    );
  }

  get kind(): Kind {
    return this.kindAndReason.kind;
  }

  get kindAndReason(): KindAndReason {
    return (this.#kind ??= this.#findKind());
  }

  /** What is sent: the author's own text without comments, BOM and outer white space. */
  get body(): string {
    let body = "";
    let from = 0;
    for (const { offset, length } of this.comments) {
      body += this.text.slice(from, offset);
      from = offset + length;
    }
    return trimmed(body + this.text.slice(from));
  }

  get referenceId(): string | undefined {
    const value = this.excess ? undefined : this.value;
    const id = isObject(value) ? value["referenceId"] : undefined;
    return typeof id === "string" ? id : undefined;
  }

  #findKind(): KindAndReason {
    const target = this.targets[0];
    if (this.#pinned) return { kind: this.#pinned, reason: "target" };
    if (target) return { kind: target.kind, reason: "target" };
    const value = this.excess ? undefined : this.value;
    return kindOf(isObject(value) ? Object.keys(value) : []);
  }

  #readTree(): Tree {
    if (this.excess) return { root: undefined, errors: [] };
    return this.strictValue
      ? { root: skim(this.blanked), errors: [] }
      : parse(this.blanked);
  }

  #readStrictly(): { readonly value: Json } | undefined {
    if (this.excess) return undefined;
    try {
      const value = JSON.parse(this.blanked) as Json;
      return countKeys(value) === this.#scan.colons ? { value } : undefined;
    } catch {
      return undefined;
    }
  }
}

/** JSON's white space only, RFC 8259 section 2: anything else is the author's, and wrong. */
function trimmed(text: string): string {
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  let end = text.length;
  const isSpace = (at: number) => " \t\r\n".includes(text.charAt(at));
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return text.slice(start, end);
}

/** Fewer than there are colons means that an attribute stands twice: `JSON.parse` keeps one of them. */
function countKeys(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) count += countKeys(item);
    return count;
  }
  for (const member of Object.values(value)) count += 1 + countKeys(member);
  return count;
}
