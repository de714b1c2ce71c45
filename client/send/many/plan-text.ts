import { isUnchanged } from "../../compare/compare";
import { listed } from "../../compare/listed";
import { doubtLines } from "../../compare/words";
import { hindranceSentence } from "../hindrance";
import { kindNames } from "../../../cdp/kinds";
import type { Update } from "../update";
import { counted, countsOf } from "./counts";
import { code, table, words } from "./markdown";
import type { Plan } from "./plan";
import type { LeftOut, Ready } from "./row";

/** What will happen to each file, as a document in Markdown. */
export function planText(plan: Plan): string {
  const { environment, rows } = plan;
  const { ready, leftOut } = countsOf(plan);
  const out = rows.filter((row) => row.is === "leftOut");
  return [
    `# Updates to ${words(environment.name)} (${environment.stage})`,
    "",
    `${code(environment.baseUrl.replace(/^https?:\/\//, ""))}: ${counted(ready.length, "update")}, ${counted(leftOut, "file")} left out. This is what was compared; nothing was sent by it.`,
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
  return update ? `${kindNames[update.about.kind]} ${code(update.ref)}` : "";
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length === 0 ? [] : ["", `## ${title}`, "", ...table(head, rows)];
}

function readyCells({
  file,
  update,
  review: { comparison, since },
  isShared,
}: Ready): readonly string[] {
  const { kind } = update.about;
  const { changed, added, lost, untold, twoDays } = comparison;
  const list = (those: typeof lost) =>
    those.length === 0 ? "" : code(listed(kind, those));
  const remarks = [
    ...(isUnchanged(comparison) ? ["Nothing changes."] : []),
    ...(since === "changed" ? ["Somebody changed it since you saw it."] : []),
    ...(isShared ? ["Another file updates the same; the last counts."] : []),
    ...doubtLines(kind, { untold, twoDays }),
    ...(update.warnings > 0 ? [`${counted(update.warnings, "warning")}.`] : []),
  ];
  return [
    code(file.name),
    targetCell(update),
    list([...changed, ...added]),
    list(lost),
    words(...remarks),
  ];
}

function leftOutCells({ file, update, because }: LeftOut): readonly string[] {
  return [
    code(file.name),
    targetCell(update),
    words(hindranceSentence(because)),
  ];
}
