import { kinds } from "../../cdp/kinds";
import {
  listDifferences,
  nameDifferences,
} from "../compare/messages/list-differences";
import type { PlanState } from "../send/many/plan-state";
import type { PlanRow, ReadyRow } from "../send/many/row";
import { notSentMessage } from "../send/messages/not-sent";
import { hints } from "../send/messages/plan";
import { resourceName, withVersion } from "../send/messages/resource-name";
import { outcomeLines, outcomes } from "../send/messages/result";
import { responseOf, type Outcome } from "../send/outcome";
import type { Update } from "../send/update";
import { printable } from "./file-labels";
import { messages } from "./messages";

/** One file in the view "Update Plan"; plain text. */
export interface PlanNode {
  readonly description: string;
  readonly tooltip: string;
  readonly icon: PlanIcon;
  /** Absent where it has no checkbox. */
  readonly isChecked?: boolean;
  /** Documents that can be opened beside the file. */
  readonly has: Readonly<Record<"comparison" | "response", boolean>>;
  readonly details: readonly PlanDetail[];
}

export interface PlanDetail {
  readonly icon: "change" | "loss" | "hint";
  readonly text: string;
}

export type PlanIcon =
  "ready" | "losing" | "leftOut" | "waiting" | "inProgress" | Outcome["status"];

export function planNode(state: PlanState, row: PlanRow): PlanNode {
  const { icon, words } = statusOf(state, row);
  const description = [
    ...words,
    ...(row.status === "ready" ? [changes(row), target(row.update)] : []),
  ].join(" · ");
  const details = detailsOf(state, row);
  const { uri, name } = row.file;
  const isOpen = isUnsent(state) && row.status === "ready";
  return {
    description,
    tooltip: [
      printable(name),
      ...(row.update ? [fullTarget(row.update)] : []),
      ...words,
      ...details.map(({ text }) => text),
    ].join("\n"),
    icon,
    ...(isOpen && { isChecked: !state.excluded.has(uri) }),
    has: {
      comparison: row.status === "ready",
      response: (receivedText(state, row) ?? "") !== "",
    },
    details,
  };
}

function isUnsent({ phase }: PlanState): boolean {
  return phase === "planned" || phase === "confirming";
}

function statusOf(
  state: PlanState,
  row: PlanRow,
): { readonly icon: PlanIcon; readonly words: readonly string[] } {
  if (row.status === "skipped")
    return { icon: "leftOut", words: [notSentMessage(row.reason)] };
  const here = state.progress.get(row.file.uri);
  if (here?.status === "ended") {
    const { outcome } = here.report;
    return { icon: outcome.status, words: outcomeWords(outcome) };
  }
  if (here)
    return { icon: here.status, words: [messages.rowProgress[here.status]] };
  if (!isUnsent(state))
    return { icon: "leftOut", words: [notSentMessage({ code: "excluded" })] };
  const { lost } = row.review.comparison;
  return { icon: lost.length > 0 ? "losing" : "ready", words: [] };
}

function outcomeWords(outcome: Outcome): readonly string[] {
  const word = outcomes[outcome.status];
  if (outcome.status === "notSent")
    return [word, notSentMessage(outcome.reason)];
  const { response } = outcome;
  return [response === undefined ? word : `${word} (${response.status})`];
}

function detailsOf(state: PlanState, row: PlanRow): readonly PlanDetail[] {
  if (row.status === "skipped") return [];
  const here = state.progress.get(row.file.uri);
  const report = here?.status === "ended" ? here.report : undefined;
  // Why it was not sent stands in the row itself.
  const ended = report?.outcome.status === "notSent" ? undefined : report;
  const { kind } = row.update.destination;
  const { changed, added, lost } = row.review.comparison;
  const all = (icon: PlanDetail["icon"], texts: readonly string[]) =>
    texts.map((text) => ({ icon, text }));
  return [
    ...(ended ? all("hint", outcomeLines(ended)) : []),
    ...all("change", nameDifferences(kind, [...changed, ...added])),
    ...all(
      "loss",
      nameDifferences(kind, lost).map(
        removes(row.update) ? messages.willBeRemoved : messages.mayBeLost,
      ),
    ),
    ...all("hint", hints(row)),
  ];
}

function target({ destination: { kind }, ref }: Update): string {
  return resourceName(kind, ref);
}

function fullTarget({ destination: { kind }, ref }: Update): string {
  return withVersion(kind, `${kinds[kind].name} ${ref}`);
}

/** Whether what the file leaves out is lost for certain. */
function removes({ destination: { kind } }: Update): boolean {
  return kinds[kind].leftOut === "removed";
}

function changes({ update, review }: ReadyRow): string {
  const { kind } = update.destination;
  const { changed, added, lost } = review.comparison;
  const made = [...changed, ...added];
  return [
    ...(made.length > 0 ? [listDifferences(kind, made)] : []),
    ...(lost.length > 0
      ? [
          removes(update)
            ? messages.countWillBeRemoved(lost.length)
            : messages.countMayBeLost(lost.length),
        ]
      : []),
    ...(made.length + lost.length === 0 ? [messages.noChanges] : []),
  ].join(" · ");
}

function receivedText(
  { progress }: PlanState,
  { file }: PlanRow,
): string | undefined {
  const here = progress.get(file.uri);
  return here?.status === "ended"
    ? responseOf(here.report.outcome)?.text
    : undefined;
}
