import type { ConfirmationText } from "./confirmation";
import { kept } from "../history/retention";
import { counted, countsOf, type Counts } from "../many/counts";
import type { Plan } from "../many/plan";

/** What takes the user to the table instead. */
export const lookAtTable = "Look at the Table";

/** What the user is asked before many updates are sent, with the table in view. */
export function planQuestion(plan: Plan): ConfirmationText {
  const { name, stage, baseUrl } = plan.environment;
  const { protocol, host } = new URL(baseUrl);
  const counts = countsOf(plan);
  const updates = counted(counts.ready.length, "update");
  const agree = `Send ${counted(counts.ready.length, "Update")}`;
  return {
    message: `Send ${updates} to ${name}?`,
    detail: [
      `Environment: ${name} (${stage})`,
      `Host: ${host}${protocol === "http:" ? " (this machine)" : ""}`,
      `Updates: ${counts.ready.length}`,
      `Left out: ${counted(counts.skipped, "file")}`,
      "",
      ...planLines(counts),
    ].join("\n"),
    buttons: stage === "test" ? [agree] : [lookAtTable, agree],
    agree,
  };
}

/** What the updates of a plan do, in sentences. */
function planLines(counts: Counts): readonly string[] {
  const { changed, lost, losing, changedSinceSeen, notVerifiable } = counts;
  const { breakingRule, unchanged, shared, withWarnings, ready } = counts;
  const file = (count: number) => counted(count, "file");
  const lines = [
    `${counted(changed, "attribute")} will change.`,
    lost === 0
      ? "The files have everything that is live."
      : `${counted(lost, "attribute")} may be lost, by ${file(losing)}: an update affects the whole resource.`,
  ];
  const add = (count: number, line: string) => {
    if (count > 0) lines.push(line);
  };
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
    `${file(shared)}: another file updates the same order or item. They are sent one after another, in the order of the table, and the last one counts.`,
  );
  add(withWarnings, `${file(withWarnings)}: warnings.`);
  add(
    Math.max(ready.length - kept, 0),
    `The history keeps ${kept} updates: those before that cannot be undone from there.`,
  );
  return lines;
}
