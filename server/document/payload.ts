import type { Kind } from "../../cdp/kinds";
import { kindOf, type KindAndReason } from "./kind";
import { parse, type Tree } from "./parse";
import { precisionOf, type Precision } from "./precision";
import { read, type Reading } from "./reading";
import { skim } from "./skim";
import { surveyOf, type Survey } from "./survey";
import { targetLines, type Target, type TargetLine } from "./targets";
import { isObject, toValue, type Json } from "./tree";

/** @param pinned the kind, where the caller knows it better than the text */
export function readPayload(text: string, pinned?: Kind): Payload {
  return new Payload(text, pinned);
}

/**
 * One version of a file, read as far as somebody asks: most keystrokes need
 * the value only, the tree is made when something is wrong or pointed at.
 */
export class Payload {
  readonly #reading: Reading;
  readonly #pinned: Kind | undefined;
  #tree: Tree | undefined;
  #broken: { readonly value: Json | undefined } | undefined;
  #survey: Survey | undefined;
  #precision: Precision | undefined;
  #targetLines: readonly TargetLine[] | undefined;
  #kind: KindAndReason | undefined;

  constructor(
    readonly text: string,
    pinned: Kind | undefined,
  ) {
    this.#pinned = pinned;
    this.#reading = read(text);
  }

  get excess() {
    return this.#reading.excess;
  }

  get comments() {
    return this.#reading.comments;
  }

  /** See {@link Reading}. */
  get blanked() {
    return this.#reading.blanked;
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
    return this.#reading.strict;
  }

  /** The value as far as it can be read. */
  get value(): Json | undefined {
    if (this.strictValue) return this.strictValue.value;
    const { root } = this.tree;
    return (this.#broken ??= { value: root && toValue(root) }).value;
  }

  /** Of {@link value}. */
  get survey(): Survey {
    return (this.#survey ??=
      this.#reading.strict?.survey ?? surveyOf(this.value));
  }

  get precision(): Precision {
    return (this.#precision ??= precisionOf(this.blanked));
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
