import type { Problem } from "../../check/problem";
import { quote } from "../../check/quote";
import type { Payload } from "../../document/payload";
import { endOf, type Node, type Span } from "../../document/tree";

/** A change of the text that solves a problem. */
export interface Fix {
  readonly title: string;
  /** In any order; none overlaps another. */
  readonly edits: readonly Edit[];
  /** The one that the author most probably wants. */
  readonly preferred?: boolean;
  /** It has one reading and keeps what the author meant: nobody needs to look at it. */
  readonly safe?: boolean;
  /** It does the same for every problem of its code in the file. */
  readonly whole?: boolean;
}

/** The text that takes the place of a span. */
export interface Edit extends Span {
  readonly text: string;
  /** Parts of `text` that the author is to replace, in their order. */
  readonly blanks?: readonly Span[];
}

/** The ways to solve a problem, the best one first; none where only the author can know. */
export type FixMaker = (payload: Payload, problem: Problem) => readonly Fix[];

export function replace({ offset, length }: Span, text: string): Edit {
  return { offset, length, text };
}

export const insert = (offset: number, text: string): Edit =>
  replace({ offset, length: 0 }, text);

export const remove = (from: number, to: number): Edit =>
  replace({ offset: from, length: to - from }, "");

/** A text that takes the place of another. */
export function becomes(node: Node, value: string): Fix {
  return {
    title: `Replace with ${quote(value)}`,
    edits: [replace(node, JSON.stringify(value))],
  };
}

export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.offset - b.offset || a.length - b.length);
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let from = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(from, edit.offset) + edit.text;
    from = endOf(edit);
  }
  return result + text.slice(from);
}
