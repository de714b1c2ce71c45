import type { Payload } from "../../document/payload";
import { tokenAt, type Token } from "../../document/tokens";
import {
  endOf,
  type ArrayNode,
  type JsonNode,
  type ObjectNode,
  type Path,
  type Span,
} from "../../document/syntax-tree";
import { nextSignificant, previousSignificant } from "../layout/white-space";

/** What can be written at an offset, in text that may be half typed. */
export interface Slot {
  readonly wants: "name" | "value";
  /** The object that gets the name, or where the value goes. */
  readonly path: Path;
  /** What the new text replaces; always on one line, with the offset in or at it. */
  readonly replaces: Span;
  /** The names that the object has besides the one at the offset. */
  readonly present: readonly string[];
  /** The name at the offset has its colon already. */
  readonly hasColon: boolean;
  /** Where a comma is missing before this. */
  readonly commaBefore: number | undefined;
  readonly commaAfter: boolean;
}

type Container = ObjectNode | ArrayNode;

/** Undefined in comments, outside the root, and where nothing new can stand. */
export function slotAt(payload: Payload, offset: number): Slot | undefined {
  const { tree, textWithoutComments } = payload;
  if (isInComment(payload, offset) || !tree.root) return undefined;
  const { container, path } = innermost(tree.root, offset);
  if (!container) return undefined;

  const replaces = tokenTouching(
    textWithoutComments,
    container.offset + 1,
    offset,
  );
  const before = previousSignificant(textWithoutComments, replaces.offset);
  const next = textWithoutComments.charAt(
    nextSignificant(textWithoutComments, endOf(replaces)),
  );
  const at = { replaces, commaAfter: /["\w{[]/.test(next) };
  const startsItem = /[{[,]/.test(textWithoutComments.charAt(before));
  const commaBefore = startsItem ? undefined : before + 1;

  if (container.type === "array") {
    const index = container.items.filter(
      (item) => item.offset < replaces.offset,
    ).length;
    const slot = { ...at, present: [], hasColon: false, commaBefore };
    return { ...slot, wants: "value", path: [...path, index] };
  }
  if (textWithoutComments[before] === ":") {
    const owner = container.properties.find(({ colon }) => colon === before);
    return (
      owner && valueSlot(textWithoutComments, [...path, owner.key.name], at)
    );
  }
  const others = container.properties.filter(
    ({ key }) => key.offset !== replaces.offset,
  );
  // After a name without its colon, neither a name nor a value can stand.
  if (others.some(({ key, colon }) => colon < 0 && endOf(key) === before + 1)) {
    return undefined;
  }
  return {
    ...at,
    wants: "name",
    path,
    present: others.map(({ key }) => key.name),
    hasColon: next === ":",
    commaBefore,
  };
}

export function isInComment({ comments }: Payload, offset: number): boolean {
  return comments.some(
    (comment) =>
      offset > comment.offset &&
      (offset < endOf(comment) ||
        (!comment.block && offset === endOf(comment))),
  );
}

function valueSlot(
  text: string,
  path: Path,
  { replaces, commaAfter }: Pick<Slot, "replaces" | "commaAfter">,
): Slot | undefined {
  const slot = {
    wants: "value",
    path,
    present: [],
    hasColon: false,
    commaBefore: undefined,
  } as const;
  if (replaces.length > 0) return { ...slot, replaces, commaAfter };
  // Between the colon and a value that is there already: the new one takes its place.
  const value = tokenAt(text, replaces.offset);
  const gap = text.slice(replaces.offset, value.offset);
  const another = text.charAt(nextSignificant(text, endOf(value))) === ":";
  if (value.kind === "punctuation") {
    const container = value.text === "{" || value.text === "[";
    return container ? undefined : { ...slot, replaces, commaAfter };
  }
  if (value.kind === "end" || another || gap.includes("\n")) {
    return { ...slot, replaces, commaAfter };
  }
  const end = endOf(value);
  const next = text.charAt(nextSignificant(text, end));
  return {
    ...slot,
    replaces: { offset: replaces.offset, length: end - replaces.offset },
    commaAfter: /["\w]/.test(next),
  };
}

function innermost(
  root: JsonNode,
  offset: number,
): { readonly container: Container | undefined; readonly path: Path } {
  const path: (string | number)[] = [];
  let container: Container | undefined;
  for (let next: JsonNode | undefined = root; next && holds(next, offset);) {
    container = next;
    const child: Child | undefined = childAt(next, offset);
    if (child) path.push(child.step);
    next = child?.node;
  }
  return { container, path };
}

interface Child {
  readonly step: string | number;
  readonly node: Container;
}

/** The last container in a container that an offset is in. */
function childAt(container: Container, offset: number): Child | undefined {
  if (container.type === "array") {
    const { items } = container;
    for (let step = items.length - 1; step >= 0; step--) {
      const node = items[step];
      if (node && holds(node, offset)) return { step, node };
    }
    return undefined;
  }
  const { properties } = container;
  for (let at = properties.length - 1; at >= 0; at--) {
    const { key, value } = properties[at] ?? {};
    if (key && value && holds(value, offset)) {
      return { step: key.name, node: value };
    }
  }
  return undefined;
}

/** An offset is inside a bracket that was never closed until something else begins. */
function holds(node: JsonNode, offset: number): node is Container {
  if (node.type !== "object" && node.type !== "array") return false;
  return offset > node.offset && (!node.closed || offset < endOf(node));
}

/** The string or word that the offset is in or right behind; nothing, at the offset, where there is none. */
function tokenTouching(text: string, from: number, offset: number): Span {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  for (let at = Math.max(from, line); at < offset;) {
    const token = tokenAt(text, at);
    at = endOf(token);
    if (token.offset >= offset || token.kind === "end") break;
    if (at < offset || token.kind === "punctuation") continue;
    return token.error === "unclosed-string" || endsAtNextQuote(text, token)
      ? halfTyped(text, token, offset)
      : token;
  }
  return { offset, length: 0 };
}

/** A string that nobody closed before the next one ends where that begins, right before its word. */
function endsAtNextQuote(text: string, token: Token): boolean {
  return token.kind === "string" && /\w/.test(text.charAt(endOf(token)));
}

/** An unclosed string swallows its line; what its author has typed ends with the word at the offset. */
function halfTyped(
  text: string,
  { offset: start }: Span,
  offset: number,
): Span {
  const word = /[\w-]*/y;
  word.lastIndex = offset;
  word.test(text);
  return { offset: start, length: word.lastIndex - start };
}
