import { valueProblems } from "../../../check/check";
import { toProblem, type LazyProblem } from "../../../check/lazy-problem";
import type { Severity } from "../../../check/severity";
import { readPayload, type Payload } from "../../../document/payload";
import { endOf } from "../../../document/syntax-tree";
import { composeEdits } from "../../layout/compose-edits";
import type { Edit } from "../../layout/edit";
import type { Steps } from "../../steps";
import type { Fix } from "../fix";
import type { Region } from "./region";
import type { Attempt } from "./try-edits";

/** A text that an edit makes of a region, and what the check says of it. */
export interface Result {
  /** In the region's text. */
  readonly edits: readonly Edit[];
  /** How far the text reads without a fault, in characters; infinite where there is none. */
  readonly reads: number;
  /** The weight of the problems in the part that reads: the less, the better. */
  readonly weight: number;
  readonly cost: number;
  /** The check has something against what the edit itself made, or two edits do not do. */
  readonly isDoubtful: boolean;
  /** It made a text of a number, or a list of two values. */
  readonly isWrongType: boolean;
  /** Equal for two results that say the same. */
  readonly meaning: string;
  /** The fix that proposed it, where it is none of the small edits. */
  readonly fix: Fix | undefined;
}

/** Characters that are checked in one search: counted, as those of `search.ts` are. */
const maxChecked = 400_000;
/** Of as many results at most the check says what it has against them. */
const maxResults = 80;

/** By what the project's own check says of the part that reads, then by the cost of the edit. */
export function* rankAttempts(
  region: Region,
  attempts: readonly Attempt[],
): Steps<readonly Result[]> {
  const results = new Map<string, Result>();
  let left = maxChecked;
  for (const attempt of attempts) {
    if (left <= 0 || results.size >= maxResults) break;
    const { text } = attempt;
    left -= text.length;
    const payload = readPayload(text, region.kind);
    const { strictValue } = payload;
    const meaning = strictValue ? JSON.stringify(strictValue.value) : text;
    // Cheaper ones come first.
    if (results.has(meaning)) continue;
    results.set(meaning, checked(region, attempt, payload, meaning));
    yield;
  }
  return [...results.values()]
    .filter(({ isWrongType }) => !isWrongType)
    .sort(compareResults);
}

export const compareResults = (a: Result, b: Result): number =>
  a.weight - b.weight || a.cost - b.cost;

function checked(
  { text }: Region,
  { rounds, reads, growth, cost, fix }: Attempt,
  payload: Payload,
  meaning: string,
): Result {
  // A placeholder is no slip: a reading is not better because it hides one.
  const findings = valueProblems(payload).filter(
    ({ anchor, code }) =>
      anchor < reads + growth && code !== "value/placeholder",
  );
  const edits = rounds.reduce((done, next) => composeEdits(text, done, next));
  return {
    edits,
    reads,
    weight: findings.reduce((sum, { severity }) => sum + weights[severity], 0),
    cost,
    isDoubtful:
      (!fix && isTouched(edits, findings.filter(isWarningOrError))) ||
      (rounds.length > 1 && reads < Infinity),
    isWrongType: isTouched(edits, findings.filter(isTypeError)),
    fix,
    meaning,
  };
}

const isWarningOrError = ({ severity }: LazyProblem): boolean =>
  weights[severity] > 1;

const isTypeError = ({ code }: LazyProblem): boolean => code === "value/type";

/** @param findings in the text after the edits */
function isTouched(
  edits: readonly Edit[],
  findings: readonly LazyProblem[],
): boolean {
  if (findings.length === 0) return false;
  const problems = findings.map(toProblem);
  let growth = 0;
  return edits.some(({ offset, length, newText }) => {
    const from = offset + growth;
    const to = from + newText.length;
    growth += newText.length - length;
    return problems.some(
      (problem) =>
        problem.offset < Math.max(to, from + 1) && endOf(problem) > from,
    );
  });
}

const weights: Readonly<Record<Severity, number>> = {
  error: 10_000,
  warning: 100,
  information: 1,
  hint: 1,
};
