import { check, allProblems } from "../../../server/check/check";
import type { Problem } from "../../../server/check/problem";
import { readPayload } from "../../../server/document/payload";
import type { Fix } from "../../../server/language/fixes/fix";
import { applyEdits } from "../../../server/language/layout/edit";
import { canFixAll, fixAll } from "../../../server/language/fixes/fix-all";
import { fixesOf } from "../../../server/language/fixes/fixes-of";
import { finish } from "../../../server/language/steps";

export interface OfferedFix {
  readonly problem: Problem;
  readonly fix: Fix;
  /** The text after the fix. */
  readonly after: string;
}

/** Every fix of every problem of a text, where there are two environments. */
export function offeredFixes(text: string): readonly OfferedFix[] {
  const payload = readPayload(text);
  const environments = ["Staging", "Live EU"];
  return check(payload, undefined, { environments }).flatMap((problem) =>
    fixesOf(payload, problem).map((fix) => ({
      problem,
      fix,
      after: applyEdits(text, fix.edits),
    })),
  );
}

/** The text after all safe fixes. */
export function fixedAll(text: string): string {
  const payload = readPayload(text);
  return applyEdits(text, finish(fixAll(payload, allProblems)));
}

/** Whether an editor offers to make them before they are made. */
export function offersFixAll(text: string): boolean {
  const payload = readPayload(text);
  return finish(canFixAll(payload, check(payload)));
}
