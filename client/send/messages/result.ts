import type { UpdateReport } from "../deliver";
import { buttons } from "./buttons";
import { remarks } from "./report";
import { notSentMessage } from "./not-sent";
import { kinds } from "../../../cdp/kinds";
import { responseOf, type Outcome } from "../outcome";
import { outcomeMessage, responseRemarks } from "./outcome";
import { isNotAllowed } from "../many/stop-conditions";
import { counted } from "../many/counts";
import type { RunResult } from "../many/flow";
import { code, table, words } from "./markdown";
import { targetCell } from "./plan";
import type { RowResult } from "../many/run";

/** The result of each file, as a document in Markdown. */
export function resultText(ended: RunResult): string {
  const { environment, results } = ended;
  return [
    `# Updates sent to ${words(environment.name)} (${environment.stage})`,
    "",
    words(resultMessage(ended)),
    "",
    ...table(
      ["File", "Updates", "Outcome", "Status", "Duration", "Look at"],
      results.map(cells),
    ),
    "",
  ].join("\n");
}

/** How many ended in which way, and why the rest was not begun. */
export function resultMessage({ environment, results }: RunResult): string {
  const counts = Object.entries(outcomes)
    .map(([status, name]) => [count(results, status), name] as const)
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${number} ${name}${toCheck(name)}`);
  const stopped = results.find(
    ({ row, report: { outcome } }) =>
      row.status === "ready" &&
      outcome.status === "notSent" &&
      outcome.reason.code === "stopped" &&
      outcome.reason.cause !== "unknownBefore",
  )?.report.outcome;
  const why =
    stopped?.status === "notSent" ? ` ${notSentMessage(stopped.reason)}` : "";
  return `${environment.name}, ${counted(results.length, "file")}: ${counts.join(", ")}.${why}`;
}

const toCheck = (name: string) =>
  name === outcomes.unknown ? " (check before sending again)" : "";

/** The buttons of the notification. */
export function actionsAfterRun({
  results,
}: RunResult): readonly (
  typeof buttons.showResult | typeof buttons.setCredentials
)[] {
  return results.some(({ report }) => isNotAllowed(report.outcome))
    ? [buttons.setCredentials, buttons.showResult]
    : [buttons.showResult];
}

export const outcomes: Readonly<Record<Outcome["status"], string>> = {
  accepted: "accepted",
  refused: "refused",
  unknown: "unknown",
  notSent: "not sent",
};

function count(results: readonly RowResult[], status: string): number {
  return results.filter(({ report }) => report.outcome.status === status)
    .length;
}

function cells({ row, report }: RowResult): readonly string[] {
  const { outcome, entry, update } = report;
  const end = entry?.end;
  return [
    code(row.file.name),
    targetCell(update ?? row.update),
    outcomes[outcome.status],
    `${responseOf(outcome)?.status ?? ""}`,
    end && end.status !== "inProgress" && end.milliseconds !== undefined
      ? `${Math.round(end.milliseconds)} ms`
      : "",
    words(...outcomeLines(report)),
  ];
}

/** How an update ended and what to look at in it, in sentences; few where all is well. */
export function outcomeLines(report: UpdateReport): readonly string[] {
  return [...what(report.outcome), ...remarks(report, 5)];
}

function what(outcome: Outcome): readonly string[] {
  switch (outcome.status) {
    case "accepted":
      return responseRemarks(
        outcome.response,
        kinds[outcome.destination.kind].name,
      );
    case "refused":
    case "unknown":
      return [outcomeMessage(outcome)];
    case "notSent":
      return [notSentMessage(outcome.reason)];
  }
}
