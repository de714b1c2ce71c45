import type { Problem } from "../../check/problem";
import { readPayload, type Payload } from "../../document/payload";
import { endOf } from "../../document/tree";
import { applyEdits, inOrder, type Edit } from "./fix";
import { fixesOf } from "./fixes";
import { together } from "./together";

/** What one fix uncovers, the next round solves; no slip needs more. */
const mostRounds = 8;

/**
 * Applies every safe fix, round by round, and makes JSON of a text that is
 * none or leaves it as it is.
 * @param check what finds the problems of a payload, by the user's settings
 * @returns edits of the payload's own text
 */
export function fixAll(
  payload: Payload,
  problems: readonly Problem[],
  check: (payload: Payload) => readonly Problem[],
): readonly Edit[] {
  let edits: readonly Edit[] = [];
  let current = payload;
  let left = problems;
  for (let round = 0; round < mostRounds; round++) {
    const next = safeEdits(current, left);
    if (next.length === 0) break;
    edits = together(payload.text, edits, next);
    current = readPayload(applyEdits(current.text, next));
    left = check(current);
  }
  return left.some(isFault) ? [] : edits;
}

const isFault = ({ code }: Problem) => code.startsWith("syntax/");

/**
 * None while a part of the text can be read in two ways: what follows may be
 * an outcome of that. Of two that touch the same place, one waits for the next
 * round.
 */
function safeEdits(
  payload: Payload,
  problems: readonly Problem[],
): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const problem of problems) {
    const fix = fixesOf(payload, problem).find(({ safe }) => safe);
    if (!fix && isFault(problem)) return [];
    if (fix && !fix.edits.some((edit) => chosen.some(touches(edit)))) {
      chosen.push(...fix.edits);
    }
  }
  return inOrder(chosen);
}

const touches = (one: Edit) => (other: Edit) =>
  one.offset <= endOf(other) && other.offset <= endOf(one);
