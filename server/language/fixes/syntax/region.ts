import type { Kind } from "../../../../cdp/kinds";
import type { Payload } from "../../../document/payload";
import { endOf, type Span } from "../../../document/syntax-tree";
import { withAddresses } from "./addresses";
import { emptyDistantBrackets } from "./distant-brackets";
import { Excerpt } from "./excerpt";
import { around, smallestBracket } from "./smallest-bracket";

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
  const excerpt = new Excerpt(source, before);
  const shortened = node ?? payload.tree.root;
  const edits = shortened ? emptyDistantBrackets(shortened, window) : [];
  let at = from;
  for (const { offset, length, newText } of edits) {
    excerpt.keep(at, offset);
    excerpt.write(newText);
    at = offset + length;
  }
  excerpt.keep(at, to);
  excerpt.write(behind);
  const { text, toSource, fromSource } = excerpt.done();
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

const root = { node: undefined, path: [] };
