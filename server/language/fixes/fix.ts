import type { Problem } from "../../check/problem";
import { quote } from "../../check/text/quote";
import type { Payload } from "../../document/payload";
import type { JsonNode } from "../../document/syntax-tree";
import { replace, type Edit } from "../layout/edit";

/** A change of the text that solves a problem. */
export interface Fix {
  readonly title: string;
  /** In any order; none overlaps another. */
  readonly edits: readonly Edit[];
  /** The one that the author most probably wants. */
  readonly preferred?: boolean;
  /** It has one reading and keeps what the author meant: “fix all” may apply it unseen. */
  readonly safe?: boolean;
  /** It does the same for every problem of its code in the file. */
  readonly wholeFile?: boolean;
}

/** The ways to solve a problem, the best one first; none where only the author can know. */
export type FixProvider = (
  payload: Payload,
  problem: Problem,
) => readonly Fix[];

/** Writes another text in the place of a value. */
export function replaceValue(node: JsonNode, value: string): Fix {
  return {
    title: `Replace with ${quote(value)}`,
    edits: [replace(node, JSON.stringify(value))],
  };
}

export const isSyntaxProblem = ({ code }: Pick<Problem, "code">): boolean =>
  code.startsWith("syntax/");
