import type { ApiVersion } from "../../cdp/api-versions";
import { kinds, type Kind } from "../../cdp/kinds";
import { apiLines, type ApiLine } from "./api-lines";
import { kindOf, type KindAndReason } from "./kind";
import { parse, type SyntaxTree } from "./parse";
import { precisionOf, type Precision } from "./number-precision";
import { parseText, type ParsedText } from "./parsed-text";
import { lazyTree } from "./lazy-tree";
import { valueStatsOf, type ValueStats } from "./value-stats";
import { targetLines, type Target, type TargetLine } from "./target-lines";
import { isObject } from "../../cdp/attributes";
import { toValue, type Json } from "./syntax-tree";

/** @param pinned the kind, where the caller knows it better than the text */
export function readPayload(text: string, pinned?: Kind): Payload {
  return new Payload(text, pinned);
}

/**
 * One version of a file, read as far as somebody asks: most keystrokes need
 * the value only, the tree is made when something is wrong or pointed at.
 */
export class Payload {
  readonly #pinned: Kind | undefined;
  #parsedText: ParsedText | undefined;
  #tree: SyntaxTree | undefined;
  #lenientValue: { readonly value: Json | undefined } | undefined;
  #valueStats: ValueStats | undefined;
  #precision: Precision | undefined;
  #rootOffset: number | undefined;
  #apiLines: readonly ApiLine[] | undefined;
  #targetLines: readonly TargetLine[] | undefined;
  #targets: readonly Target[] | undefined;
  #kind: KindAndReason | undefined;

  constructor(
    readonly text: string,
    pinned: Kind | undefined,
  ) {
    this.#pinned = pinned;
  }

  get #parsed(): ParsedText {
    return (this.#parsedText ??= parseText(this.text));
  }

  get limitExceeded() {
    return this.#parsed.limitExceeded;
  }

  get comments() {
    return this.#parsed.comments;
  }

  /** See {@link ParsedText}. */
  get textWithoutComments() {
    return this.#parsed.textWithoutComments;
  }

  /** Empty where {@link limitExceeded} is set. */
  get tree(): SyntaxTree {
    return (this.#tree ??= this.#readTree());
  }

  /**
   * The value, where the text is strict JSON (comments aside) and no attribute
   * stands twice: found without making the tree.
   */
  get strictValue(): { readonly value: Json } | undefined {
    return this.#parsed.strict;
  }

  /** The value as far as it can be read. */
  get value(): Json | undefined {
    if (this.strictValue) return this.strictValue.value;
    const { root } = this.tree;
    return (this.#lenientValue ??= { value: root && toValue(root) }).value;
  }

  /** Of {@link value}. */
  get valueStats(): ValueStats {
    return (this.#valueStats ??=
      this.#parsed.strict?.stats ?? valueStatsOf(this.value));
  }

  get precision(): Precision {
    return (this.#precision ??= precisionOf(this.textWithoutComments));
  }

  get apiLines(): readonly ApiLine[] {
    return (this.#apiLines ??= apiLines(
      this.text,
      this.comments,
      this.rootOffset,
    ));
  }

  /** Of the REST API: as the first API line says that counts, v2 without one. */
  get apiVersion(): ApiVersion {
    if (this.#pinned) return kinds[this.#pinned].version;
    const line = this.apiLines.find(
      ({ version, isBeforeRoot }) => version !== undefined && isBeforeRoot,
    );
    return line?.version ?? "v2";
  }

  get targetLines(): readonly TargetLine[] {
    return (this.#targetLines ??= targetLines(
      this.text,
      this.comments,
      this.rootOffset,
      this.apiVersion,
    ));
  }

  /** Where the root value begins; far behind the end where there is none. */
  get rootOffset(): number {
    return (this.#rootOffset ??= this.textWithoutComments.search(/\S/) >>> 0);
  }

  /** The target lines that count. */
  get targets(): readonly Target[] {
    return (this.#targets ??= this.targetLines.flatMap(
      ({ target, isBeforeRoot }) => (target && isBeforeRoot ? [target] : []),
    ));
  }

  get kind(): Kind {
    return this.kindAndReason.kind;
  }

  get kindAndReason(): KindAndReason {
    return (this.#kind ??= this.#findKind());
  }

  /** It is sent: the author's own text without comments, BOM and outer white space. */
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
    const value = this.limitExceeded ? undefined : this.value;
    const id = isObject(value) ? value["referenceId"] : undefined;
    return typeof id === "string" ? id : undefined;
  }

  #findKind(): KindAndReason {
    const target = this.targets[0];
    if (this.#pinned) return { kind: this.#pinned, reason: "target" };
    if (target) return { kind: target.kind, reason: "target" };
    const value = this.limitExceeded ? undefined : this.value;
    return kindOf(this.apiVersion, isObject(value) ? Object.keys(value) : []);
  }

  #readTree(): SyntaxTree {
    if (this.limitExceeded) return { root: undefined, errors: [] };
    return this.strictValue
      ? { root: lazyTree(this.textWithoutComments), errors: [] }
      : parse(this.textWithoutComments);
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
