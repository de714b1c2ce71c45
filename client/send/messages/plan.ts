import { isUnchanged } from "../../compare/compare";
import { listDifferences } from "../../compare/messages/list-differences";
import { doubtLines } from "../../compare/messages/comparison";
import { notSentMessage } from "./not-sent";
import { kinds } from "../../../cdp/kinds";
import { withVersion } from "./resource-name";
import type { Update } from "../update";
import { counted, countsOf } from "../many/counts";
import { code, table, words } from "./markdown";
import { suppressedErrorLines } from "./suppressed-errors";
import type { Plan } from "../many/plan";
import type { SkippedRow, ReadyRow } from "../many/row";

/** The plan as a document in Markdown. */
export function planText(plan: Plan): string {
  const { environment, rows } = plan;
  const { ready } = countsOf(plan);
  const out = rows.filter((row) => row.status === "skipped");
  return [
    `# Updates to ${words(environment.name)} (${environment.stage})`,
    "",
    `${code(environment.baseUrl.replace(/^https?:\/\//, ""))}: ${counted(ready.length, "update")}, ${counted(out.length, "file")} left out. This is what was compared; nothing was sent by it.`,
    ...section(
      "To be sent, in this order",
      ["File", "Updates", "Changes", "May be lost", "Look at"],
      ready.map(readyCells),
    ),
    ...section("Left out", ["File", "Updates", "Why"], out.map(leftOutCells)),
    "",
  ].join("\n");
}

/** The kind and the ref of an update. */
export function targetCell(update: Update | undefined): string {
  if (!update) return "";
  const { kind } = update.destination;
  return withVersion(kind, `${kinds[kind].name} ${code(update.ref)}`);
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length === 0 ? [] : ["", `## ${title}`, "", ...table(head, rows)];
}

/** Things to look at in a file that can be sent, beside its changes and losses. */
export function hints({
  update,
  review: { comparison, changedSinceSeen, otherUpdate, isMissing },
  isShared,
}: ReadyRow): readonly string[] {
  return [
    ...(isMissing
      ? [
          "There is no data extension yet (404), or nothing that it could belong to. What the update creates cannot be undone.",
        ]
      : []),
    ...(isUnchanged(comparison) ? ["Nothing changes."] : []),
    ...(changedSinceSeen === "yes"
      ? ["It was changed since you last saw it."]
      : []),
    ...(otherUpdate
      ? [
          "Another update of it is in progress, such as one from another window.",
        ]
      : []),
    ...(isShared
      ? ["Another file updates the same one. The last one counts."]
      : []),
    ...doubtLines(update.destination.kind, comparison),
    ...(update.warnings > 0 ? [`${counted(update.warnings, "warning")}.`] : []),
    ...suppressedErrorLines(update.suppressedErrors),
  ];
}

function readyCells(row: ReadyRow): readonly string[] {
  const { file, update, review } = row;
  const { kind } = update.destination;
  const { changed, added, lost } = review.comparison;
  const list = (those: typeof lost) =>
    those.length === 0 ? "" : code(listDifferences(kind, those));
  return [
    code(file.name),
    targetCell(update),
    list([...changed, ...added]),
    kinds[kind].leftOut === "removed" && lost.length > 0
      ? `${words("Will be removed:")} ${list(lost)}`
      : list(lost),
    words(...hints(row)),
  ];
}

function leftOutCells({ file, update, reason }: SkippedRow): readonly string[] {
  return [code(file.name), targetCell(update), words(notSentMessage(reason))];
}
