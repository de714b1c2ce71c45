import { remarks } from "../report-words";
import { hindranceSentence } from "../hindrance";
import { kindNames } from "../../../cdp/kinds";
import { answerOf } from "../log-line";
import type { Outcome } from "../outcome";
import { oddity, outcomeSentence } from "../words";
import { isNotAllowed } from "./brakes";
import { counted } from "./counts";
import type { Ended } from "./flow";
import { code, table, words } from "./markdown";
import { targetCell } from "./plan-text";
import type { Result } from "./run";

/** What became of each file, as a document in Markdown. */
export function resultText(ended: Ended): string {
  const { environment, results } = ended;
  return [
    `# Updates sent to ${words(environment.name)} (${environment.stage})`,
    "",
    words(resultSentence(ended)),
    "",
    ...table(
      ["File", "Updates", "Outcome", "Status", "Duration", "Look at"],
      results.map(cells),
    ),
    "",
  ].join("\n");
}

/** How many ended in which way, and why the rest was not begun. */
export function resultSentence({ environment, results }: Ended): string {
  const counts = Object.entries(outcomes)
    .map(([is, name]) => [count(results, is), name] as const)
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${number} ${name}`);
  const stopped = results.find(
    ({ row, report: { outcome } }) =>
      row.is === "ready" &&
      outcome.is === "notSent" &&
      outcome.because.reason === "stopped" &&
      outcome.because.because !== "unknownBefore",
  )?.report.outcome;
  const why =
    stopped?.is === "notSent" ? ` ${hindranceSentence(stopped.because)}` : "";
  const unknown = count(results, "unknown");
  const check =
    unknown === 0
      ? ""
      : ` Check ${unknown === 1 ? "the unknown one" : "the unknown ones"} before you send again.`;
  return `${environment.name}, ${counted(results.length, "file")}: ${counts.join(", ")}.${why}${check}`;
}

/** What the notification offers next; each is a button's text. */
export function offersAfterRun({
  results,
}: Ended): readonly ("Show Result" | "Set Credentials")[] {
  return results.some(({ report }) => isNotAllowed(report.outcome))
    ? ["Set Credentials", "Show Result"]
    : ["Show Result"];
}

const outcomes: Readonly<Record<Outcome["is"], string>> = {
  accepted: "accepted",
  refused: "refused",
  unknown: "unknown",
  notSent: "not sent",
};

function count(results: readonly Result[], is: string): number {
  return results.filter(({ report }) => report.outcome.is === is).length;
}

function cells({ row, report }: Result): readonly string[] {
  const { outcome, entry, update } = report;
  const end = entry?.end;
  return [
    code(row.file.name),
    targetCell(update ?? row.update),
    outcomes[outcome.is],
    `${answerOf(outcome)?.status ?? ""}`,
    end && end.is !== "underWay" && end.milliseconds !== undefined
      ? `${Math.round(end.milliseconds)} ms`
      : "",
    words(what(outcome), ...remarks(report)).trim(),
  ];
}

function what(outcome: Outcome): string {
  switch (outcome.is) {
    case "accepted":
      return oddity(outcome.answer, kindNames[outcome.about.kind]).trim();
    case "refused":
    case "unknown":
      return outcomeSentence(outcome);
    case "notSent":
      return hindranceSentence(outcome.because);
  }
}
