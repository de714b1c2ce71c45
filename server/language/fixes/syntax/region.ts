import type { Kind } from "../../../../cdp/kinds";
import type { Payload } from "../../../document/payload";
import type { Comment } from "../../../document/scan";
import {
  endOf,
  type JsonNode,
  type Path,
  type Span,
} from "../../../document/syntax-tree";

/**
 * The part of a payload that a search for a repair looks at: the smallest
 * bracket around a fault that still has both ends, without the parts of it
 * that lie far from the fault, so that a long order costs no more than a short
 * one.
 */
export interface Region {
  /** Stands where the region would stand in a payload of its kind. */
  readonly text: string;
  readonly kind: Kind | undefined;
  /** Where edits may be made. */
  readonly window: Span;
  /** @returns the place in the payload's text */
  readonly toSource: (offset: number) => number;
  /** @returns the place in the region's text */
  readonly fromSource: (offset: number) => number;
}

/** Characters before and behind a fault that edits may touch. */
const reachBack = 400;
const reachAhead = 250;

export function regionOf(payload: Payload, fault: number): Region {
  const { node, path } = smallestBracket(payload, fault) ?? root;
  const source = withAddresses(payload);
  const from = node ? node.offset : 0;
  const to = node ? endOf(node) : source.length;
  const start = Math.max(from, fault - reachBack);
  const window = {
    offset: start,
    length: Math.min(to, fault + reachAhead) - start,
  };
  const [before, behind] = around(path);
  const builder = new Builder(source, before);
  const cuts = node
    ? cutsIn(node, window)
    : payload.tree.root
      ? cutsIn(payload.tree.root, window)
      : [];
  let at = from;
  for (const { offset, length, text } of cuts) {
    builder.keep(at, offset);
    builder.write(text);
    at = offset + length;
  }
  builder.keep(at, to);
  builder.write(behind);
  const { text, toSource, fromSource } = builder.done();
  const open = fromSource(window.offset);
  return {
    text,
    toSource,
    fromSource,
    kind:
      path.length > 0 || payload.targets.length > 0 ? payload.kind : undefined,
    window: { offset: open, length: fromSource(endOf(window)) - open },
  };
}

/**
 * The text without its comments. What follows the colon of https: is none: it
 * is an address that has lost its quotes.
 */
export function withAddresses({
  text,
  textWithoutComments,
  comments,
}: Payload): string {
  let source = textWithoutComments;
  for (const { offset, length, block } of comments) {
    if (!isAddress({ text }, { offset, block })) continue;
    source =
      source.slice(0, offset) +
      text.slice(offset, offset + length) +
      source.slice(offset + length);
  }
  return source;
}

/** A line comment that follows the colon of https: */
export const isAddress = (
  { text }: Pick<Payload, "text">,
  { offset, block }: Pick<Comment, "offset" | "block">,
): boolean =>
  !block && /[A-Za-z]:$/.test(text.slice(Math.max(0, offset - 2), offset));

/** Brackets and names that lead to a place, and what closes them again. */
export function around(path: Path): readonly [string, string] {
  let before = "";
  let behind = "";
  for (const step of path) {
    if (typeof step === "string") {
      before += `{${JSON.stringify(step)}:`;
      behind = `}${behind}`;
    } else {
      before += "[";
      behind = `]${behind}`;
    }
  }
  return [before, behind];
}

const root = { node: undefined, path: [] };

/**
 * The innermost element of a list that holds a fault and has both ends;
 * undefined where that is the whole text. Only elements of lists are apart
 * enough: an attribute's value may have lost the bracket that ends it.
 */
export function smallestBracket(
  { tree, textWithoutComments }: Payload,
  fault: number,
): { readonly node: JsonNode; readonly path: Path } | undefined {
  let node = tree.root;
  let found: { node: JsonNode; path: Path } | undefined;
  const path: (string | number)[] = [];
  while (node) {
    if (node.type === "object") {
      const property = node.properties.findLast(
        ({ key }) => key.offset <= fault,
      );
      if (!property) break;
      path.push(property.key.name);
      node = property.value;
    } else if (node.type === "array") {
      const index = node.items.findLastIndex(({ offset }) => offset <= fault);
      const item = node.items[index];
      if (!item || fault >= endOf(item)) break;
      path.push(index);
      if (
        item.type === "object" &&
        item.closed &&
        isApart(textWithoutComments, node.items, index)
      )
        found = { node: item, path: [...path] };
      node = item;
    } else break;
  }
  return found;
}

/** The element is followed by the next one, as it should be. */
function isApart(
  text: string,
  items: readonly JsonNode[],
  index: number,
): boolean {
  const item = items[index];
  const next = items[index + 1];
  const before = items[index - 1];
  if (!item) return false;
  if (before && !/^\s*,\s*$/.test(text.slice(endOf(before), item.offset)))
    return false;
  const rest = text.slice(endOf(item), next?.offset ?? endOf(item) + 200);
  return next
    ? next.type === "object" && /^\s*,\s*$/.test(rest)
    : /^\s*\]/.test(rest);
}

interface Cut extends Span {
  readonly text: string;
}

/** Brackets within it that lie outside the window, each to stand there empty. */
function cutsIn(root: JsonNode, window: Span): readonly Cut[] {
  const cuts: Cut[] = [];
  const visit = (node: JsonNode) => {
    if (node.type === "object") {
      for (const { value } of node.properties) if (value) child(value);
    } else if (node.type === "array") {
      let first: JsonNode | undefined;
      let last: JsonNode | undefined;
      const end = () => {
        if (first && last) {
          const length = endOf(last) - first.offset;
          if (length > 2)
            cuts.push({ offset: first.offset, length, text: "{}" });
        }
        first = undefined;
      };
      for (const item of node.items) {
        if (item.type === "object" && item.closed && isOutside(item, window)) {
          first ??= item;
          last = item;
        } else {
          end();
          child(item);
        }
      }
      end();
    }
  };
  const child = (node: JsonNode) => {
    if (node.type !== "object" && node.type !== "array") return;
    if (node.closed && isOutside(node, window)) {
      const text = node.type === "object" ? "{}" : "[]";
      cuts.push({ offset: node.offset, length: node.length, text });
    } else visit(node);
  };
  visit(root);
  return cuts.sort((a, b) => a.offset - b.offset);
}

const isOutside = (span: Span, window: Span): boolean =>
  endOf(span) < window.offset || span.offset > endOf(window);

/** A text put together of parts of another, with the way back. */
class Builder {
  readonly #source: string;
  #text: string;
  readonly #parts: {
    readonly at: number;
    readonly from: number;
    readonly length: number;
  }[] = [];

  constructor(source: string, before: string) {
    this.#source = source;
    this.#text = before;
  }

  keep(from: number, to: number): void {
    this.#parts.push({ at: this.#text.length, from, length: to - from });
    this.#text += this.#source.slice(from, to);
  }

  write(text: string): void {
    this.#text += text;
  }

  done() {
    const parts = this.#parts;
    return {
      text: this.#text,
      toSource: (offset: number) => {
        const part = parts.findLast(({ at }) => at <= offset) ?? parts[0];
        if (!part) return 0;
        return part.from + Math.min(Math.max(0, offset - part.at), part.length);
      },
      fromSource: (offset: number) => {
        const part = parts.findLast(({ from }) => from <= offset) ?? parts[0];
        if (!part) return 0;
        return part.at + Math.min(Math.max(0, offset - part.from), part.length);
      },
    };
  }
}
