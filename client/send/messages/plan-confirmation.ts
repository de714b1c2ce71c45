import {
  sameEnvironment,
  type Environment,
} from "../../environments/environment";
import type { ConfirmationText } from "./confirmation";
import { kept } from "../history/retention";
import { counted, countsOf, type Counts } from "../many/counts";
import type { Plan } from "../many/plan";
import { suppressedErrorLines } from "./suppressed-errors";

/** Takes the user to the plan instead. */
export const lookAtPlan = "Look at the Plan";

/**
 * The question before many updates are sent, with the plan in view.
 * @param active the environment that other updates go to now
 */
export function planQuestion(
  plan: Plan,
  active: Environment | undefined,
): ConfirmationText {
  const { environment } = plan;
  const { name, stage, baseUrl } = environment;
  const { protocol, host } = new URL(baseUrl);
  const counts = countsOf(plan);
  const updates = counted(counts.ready.length, "update");
  const agree = `Send ${counted(counts.ready.length, "Update")}`;
  const isOther = active !== undefined && !sameEnvironment(active, environment);
  const file = (count: number) => counted(count, "file");
  return {
    message: `Send ${updates} to ${name}?`,
    detail: [
      `Environment: ${name} (${stage})`,
      `Host: ${host}${protocol === "http:" ? " (this machine)" : ""}`,
      `To be sent: ${file(counts.ready.length)}`,
      `With possible losses: ${file(counts.losing)}`,
      `Unchecked: ${file(counts.excluded)}`,
      `Left out: ${file(counts.leftOut)}`,
      "",
      ...(isOther
        ? [`The plan is for ${name}. ${active.name} is active now.`]
        : []),
      ...planLines(counts),
    ].join("\n"),
    buttons: stage === "test" && !isOther ? [agree] : [lookAtPlan, agree],
    agree,
  };
}

/** The effects of the updates of a plan, in sentences. */
function planLines(counts: Counts): readonly string[] {
  const { changed, lost, losing, removed, removing, partial } = counts;
  const { changedSinceSeen, notVerifiable } = counts;
  const { breakingRule, unchanged, shared, withWarnings, ready } = counts;
  const file = (count: number) => counted(count, "file");
  const lines = [`${counted(changed, "attribute")} will change.`];
  if (lost > 0)
    lines.push(
      `${counted(lost, "attribute")} may be lost, by ${file(losing)}: an update affects the whole resource.`,
    );
  else if (removed === 0 && partial === 0)
    lines.push("The files have everything that is live.");
  const add = (count: number, line: string) => {
    if (count > 0) lines.push(line);
  };
  add(
    removed,
    `${counted(removed, "pair")} will be removed, by ${file(removing)}: an update replaces all pairs of a data extension.`,
  );
  add(
    partial,
    `${file(partial)}: only the attributes that ${partial === 1 ? "it includes" : "they include"} change (PATCH).`,
  );
  add(
    changedSinceSeen,
    `${file(changedSinceSeen)}: what is live was changed since you last saw it.`,
  );
  add(breakingRule, `${file(breakingRule)}: the two-days rule is broken.`);
  add(
    notVerifiable,
    `${file(notVerifiable)}: attributes that a retrieve does not show, so whether they change is not known.`,
  );
  add(unchanged, `${file(unchanged)}: nothing changes.`);
  add(
    shared,
    `${file(shared)}: another file updates the same order or item. They are sent one after another, in the order of the plan, and the last one counts.`,
  );
  add(withWarnings, `${file(withWarnings)}: warnings.`);
  lines.push(
    ...suppressedErrorLines(
      ready.flatMap(({ update }) => update.suppressedErrors),
    ),
  );
  add(
    Math.max(ready.length - kept, 0),
    `The history keeps ${kept} updates: those before that cannot be undone from there.`,
  );
  return lines;
}
