import type { Problem } from "../../check/problem";
import { syntaxProblems } from "../../check/syntax/syntax-problems";
import { readPayload, type Payload } from "../../document/payload";
import { endOf, type Span } from "../../document/syntax-tree";
import { firstIndexWhere } from "../layout/binary-search";
import { applyEdits, inOrder, type Edit } from "../layout/edit";
import type { Steps } from "../steps";
import { isSyntaxProblem } from "./fix";
import { safeFixOf } from "./fixes-of";
import { composeEdits } from "../layout/compose-edits";
import { repairAll } from "./syntax/repair-all";

/** Each round solves the problems that the one before uncovered; no slip needs more. */
const maxRounds = 8;

/**
 * Applies every safe fix, round by round. A text that is no JSON becomes JSON
 * first, slip by slip, or stays as it is.
 * @param check what finds all problems of a payload, by the user's settings
 * @returns edits of the payload's own text
 */
export function* fixAll(
  payload: Payload,
  check: (payload: Payload) => readonly Problem[],
): Steps<readonly Edit[]> {
  let edits = yield* repairAll(payload);
  if (!edits) return [];
  let current =
    edits.length > 0 ? readPayload(applyEdits(payload.text, edits)) : payload;
  let problems = check(current);
  for (let round = 0; round < maxRounds; round++) {
    const next = safeEdits(current, problems);
    if (next.length === 0) break;
    edits = composeEdits(payload.text, edits, next);
    current = readPayload(applyEdits(current.text, next));
    problems = check(current);
    yield;
  }
  return problems.some(isSyntaxProblem) ? [] : edits;
}

/**
 * Whether {@link fixAll} changes anything, without making what it changes.
 * @param problems of the payload, as the editor shows them
 */
export function* canFixAll(
  payload: Payload,
  problems: readonly Problem[],
): Steps<boolean> {
  const repairs = payload.strictValue ? [] : yield* repairAll(payload);
  if (!repairs) return false;
  if (repairs.length > 0) {
    const repaired = readPayload(applyEdits(payload.text, repairs));
    // A comment that is not closed stays, for example.
    return syntaxProblems(repaired).length === 0;
  }
  return (
    !problems.some(isSyntaxProblem) &&
    problems.some((problem) => safeFixOf(payload, problem))
  );
}

/** Of two that touch the same place, one waits for the next round. */
function safeEdits(
  payload: Payload,
  problems: readonly Problem[],
): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const problem of problems) {
    const fix = safeFixOf(payload, problem);
    if (fix?.edits.every((edit) => isApart(edit, chosen))) {
      for (const edit of fix.edits) {
        chosen.splice(placeOf(edit, chosen), 0, edit);
      }
    }
  }
  return inOrder(chosen);
}

/** @param edits in the order of the text, none touching another */
function isApart(edit: Edit, edits: readonly Edit[]): boolean {
  const at = placeOf(edit, edits);
  const before = edits[at - 1];
  const after = edits[at];
  return (
    (!before || endOf(before) < edit.offset) &&
    (!after || endOf(edit) < after.offset)
  );
}

/** The index of the first of them that begins at or behind a place. */
function placeOf({ offset }: Span, edits: readonly Edit[]): number {
  return firstIndexWhere(
    edits.length,
    (index) => (edits[index]?.offset ?? offset) >= offset,
  );
}
