import type { Payload } from "../../document/payload";
import { tokenAt } from "../../document/tokens";
import {
  endOf,
  type ArrayNode,
  type JsonNode,
  type ObjectNode,
  type Path,
  type Span,
} from "../../document/syntax-tree";
import { nextSignificant, previousSignificant } from "../layout/white-space";
import { typedAt, valueBehind } from "./half-typed";

/** A place for a name or a value, in text that may be half typed. */
export interface Slot {
  readonly wants: "name" | "value";
  /** The object that gets the name, or where the value goes. */
  readonly path: Path;
  /** As its author left it, without what is half typed. */
  readonly payload: Payload;
  /** The text to replace; always on one line, with the offset in or at it, without a comment. */
  readonly replaces: Span;
  /** Where the new text goes instead: a value behind a comment, or on another line. */
  readonly elsewhere: Span | undefined;
  /** White space before a value, behind its colon. */
  readonly gap: string;
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
  if (isInComment(payload, offset)) return undefined;
  const bracket = innermost(payload, offset).container;
  if (!bracket) return undefined;
  const typed = typedAt(payload, bracket.offset + 1, offset);
  return slotOf(typed.payload, typed.span);
}

function slotOf(payload: Payload, typed: Span): Slot | undefined {
  const { textWithoutComments: text } = payload;
  const { container, path } = innermost(payload, typed.offset);
  if (!container) return undefined;
  const before = previousSignificant(text, typed.offset);
  const next = text.charAt(nextSignificant(text, endOf(typed)));
  const at = {
    payload,
    replaces: typed,
    elsewhere: undefined,
    gap: "",
    present: [],
    hasColon: false,
    commaBefore: /[{[,]/.test(text.charAt(before)) ? undefined : before + 1,
    commaAfter: beginsAnother.test(next),
  };
  if (container.type === "array") {
    const index = container.items.filter(
      (item) => item.offset < typed.offset,
    ).length;
    return { ...at, wants: "value", path: [...path, index] };
  }
  if (text[before] === ":") {
    const owner = container.properties.find(({ colon }) => colon === before);
    if (!owner) return undefined;
    const slot = { ...at, wants: "value", commaBefore: undefined } as const;
    return inPlaceOfNext({ ...slot, path: [...path, owner.key.name] });
  }
  const others = container.properties.filter(
    ({ key }) => typed.length === 0 || key.offset !== typed.offset,
  );
  // Between a name and its colon, neither a name nor a value can stand.
  if (others.some(({ key }) => endOf(key) === before + 1)) return undefined;
  return {
    ...at,
    wants: "name",
    path,
    present: others.map(({ key }) => key.name),
    hasColon: next === ":",
  };
}

/** The beginning of a name or a value, whatever its quotes. */
const beginsAnother = /["'“”„«\p{L}\p{N}_{[-]/u;

export function isInComment({ comments }: Payload, offset: number): boolean {
  return comments.some(
    (comment) =>
      offset > comment.offset &&
      (offset < endOf(comment) ||
        (!comment.block && offset === endOf(comment))),
  );
}

/** Between the colon and a value that is there already, the new one takes its place. */
function inPlaceOfNext(slot: Slot): Slot | undefined {
  const { payload, replaces } = slot;
  const { offset, length } = replaces;
  const { textWithoutComments: text } = payload;
  const end = offset + length;
  const isBehindColon = text[offset - 1] === ":";
  const value = valueBehind(payload, end);
  if (!value) {
    const { kind, text: bracket } = tokenAt(text, end);
    if (kind === "punctuation" && /[{[]/.test(bracket)) return undefined;
    return { ...slot, gap: isBehindColon && length === 0 ? " " : "" };
  }
  // Behind a value, another one that something else follows may be a name.
  if (length > 0 && !/^[,}\]]?$/.test(value.next)) return slot;
  const commaAfter = beginsAnother.test(value.next);
  if (!value.isOnLine) return { ...slot, elsewhere: value, commaAfter };
  return {
    ...slot,
    replaces: { offset, length: endOf(value) - offset },
    gap: isBehindColon ? text.slice(end, value.offset) : "",
    commaAfter,
  };
}

function innermost(
  { tree }: Payload,
  offset: number,
): { readonly container: Container | undefined; readonly path: Path } {
  const path: (string | number)[] = [];
  let container: Container | undefined;
  for (let next = tree.root; next && holds(next, offset);) {
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
