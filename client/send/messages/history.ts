import { countAttributes } from "../../compare/messages/count-attributes";
import { listDifferences } from "../../compare/messages/list-differences";
import type { Environment } from "../../environments/environment";
import { addressOf, pathOf } from "../../../cdp/endpoints";
import { kinds, updateName } from "../../../cdp/kinds";
import { resourceName } from "./resource-name";
import { changesOf } from "../history/changes";
import type { EntryEnd, HistoryEntry } from "../history/entry";
import type { EntryGroup } from "../history/groups";
import type { NotUndoableReason } from "../history/last-update";
import { localTime } from "../history/local-time";
import { kept, keptMegabytes } from "../history/retention";

/** The texts of one row; plain. */
export interface RowLabel {
  readonly label: string;
  readonly description: string;
}

export interface EntryLabel extends RowLabel {
  readonly tooltip: string;
}

/**
 * The change and its time come first, since a view clips what is long.
 * @param isUndone whether a later update took it back
 * @param timeZone that of the machine where it is absent
 */
export function entryLabel(
  entry: HistoryEntry,
  isUndone: boolean,
  timeZone?: string,
): EntryLabel {
  const { environment, kind, ref, sent, cause, end } = entry;
  const name = kinds[kind].name;
  const { day, time } = localTime(Date.parse(entry.at), timeZone);
  const file = fileName(entry);
  const took = duration(end);
  const changes = changeText(entry);
  const prefix = cause === "undo" ? "Undo: " : "";
  const lines = [
    `${causes[cause].whole} of the ${name} ${ref}`,
    `Change: ${changes}`,
    `Environment: ${environmentText(environment)}`,
    `Host: ${new URL(environment.baseUrl).host}`,
    `Time: ${day} ${time}`,
    ...(kinds[kind].version === "v2"
      ? []
      : [`Request: ${kinds[kind].update} ${pathOf(addressOf(kind, ref))}`]),
    ...(file === undefined ? [] : [`File: ${file}`]),
    `Outcome: ${outcome(end)}${isUndone ? ", undone since" : ""}`,
    ...(took === undefined ? [] : [`Duration: ${took}`]),
    ...(sent === undefined ? ["The body was not kept."] : []),
  ];
  return {
    label: `${prefix}${changes} · ${time.slice(0, 5)}`,
    description: [
      end.status === "accepted" ? undefined : outcome(end),
      isUndone ? "undone" : undefined,
      causes[cause].short,
      environmentText(environment),
      resourceName(kind, ref),
      file,
    ]
      .filter((part) => part !== undefined)
      .join(" · "),
    tooltip: lines.join("\n"),
  };
}

/** @param now milliseconds since 1970 */
export function groupLabel(
  { day, environment }: EntryGroup,
  now: number,
  timeZone?: string,
): RowLabel {
  const daysAgo = (days: number) =>
    localTime(now - days * 86_400_000, timeZone).day;
  return {
    label:
      day === daysAgo(0) ? "Today" : day === daysAgo(1) ? "Yesterday" : day,
    description: environmentText(environment),
  };
}

export const unreadableLabel: EntryLabel = {
  label: "Unreadable entry",
  description: "damaged",
  tooltip: "The file of this update is damaged. It can only be deleted.",
};

/** Whether a list shows an entry where the user asked for a text. */
export function matchesFilter(label: EntryLabel, filter: string): boolean {
  const text = [label.label, label.description, label.tooltip].join("\n");
  return text.toLowerCase().includes(filter.trim().toLowerCase());
}

/**
 * The text above the rows. A view makes links of brackets, so there are none.
 * @param days that updates are kept; `undefined` where age deletes none
 */
export function historyMessage(
  days: number | undefined,
  filter: {
    readonly text: string;
    readonly shown: number;
    readonly of: number;
  },
): string | undefined {
  const lines: string[] = [];
  const { text, shown, of } = filter;
  if (text !== "")
    lines.push(
      `Filter: “${text.replaceAll(/[[\]]/g, "")}” (${shown} of ${of}).`,
    );
  if (of > 0)
    lines.push(
      days === undefined
        ? `At most ${limit} are kept.`
        : `Kept for ${days === 1 ? "a day" : `${days} days`}, at most ${limit}.`,
    );
  return lines.length > 0 ? lines.join(" ") : undefined;
}

const limit = `${kept} updates and ${keptMegabytes} MB`;

/** The intended changes of an update, in a few words. */
function changeText(entry: HistoryEntry): string {
  const { kind } = entry;
  const intended = changesOf(entry);
  if (intended === undefined) {
    const name = updateName(kind);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  const { changes, removals } = intended;
  const parts = [
    ...(changes.length > 0 ? [listDifferences(kind, changes, 2)] : []),
    ...(removals.length > 0
      ? [`${countAttributes(kind, removals.length)} removed`]
      : []),
  ];
  return parts.length === 0 ? "nothing changed" : parts.join(", ");
}

const environmentText = ({ name, stage }: Environment) => `${name} (${stage})`;

/** About updates whose windows closed before they ended: at least one. */
export function abandonedMessage(entries: readonly HistoryEntry[]): string {
  const [first = "", ...others] = new Set(
    entries.map(({ environment }) => environment.name),
  );
  const names =
    others.length === 0 ? first : `${first} and ${others.length} more`;
  return entries.length === 1
    ? `An update to ${names} was in progress when a window closed, so its outcome is unknown. Check before sending again.`
    : `${entries.length} updates to ${names} were in progress when a window closed, so their outcomes are unknown. Check before sending again.`;
}

/** Why “Undo Last Update” undoes nothing; our own words and checked names. */
export function notUndoableMessage(reason: NotUndoableReason): string {
  if (reason.code === "none")
    return "The history has no update that can be undone.";
  const { environment, kind, ref } = reason.entry;
  const update = `the last update, of the ${resourceName(kind, ref)} in ${environment.name},`;
  return `Nothing was undone: ${notUndoableReasons[reason.code](update)}.`;
}

const notUndoableReasons: Readonly<
  Record<Exclude<NotUndoableReason["code"], "none">, (update: string) => string>
> = {
  inProgress: (update) => `${update} is still in progress`,
  previousNotKept: (update) => `the state before ${update} was not kept`,
  nothingToUndo: (update) => `${update} changed nothing`,
  nothingBefore: (update) =>
    `no pair was there before ${update} and how to remove pairs is not documented`,
  onlyAdded: (update) =>
    `${update} only added attributes, and how to remove them is not documented`,
};

/** Most are sends, so a row says only what else one is. */
const causes: Readonly<
  Record<
    HistoryEntry["cause"],
    { readonly whole: string; readonly short?: string }
  >
> = {
  send: { whole: "Update" },
  undo: { whole: "Undo" },
  again: { whole: "Repeated update", short: "resent" },
  many: { whole: "Update, one of several," },
};

const outcomes: Readonly<Record<EntryEnd["status"], string>> = {
  inProgress: "in progress",
  accepted: "accepted",
  refused: "refused",
  unknown: "unknown",
  notSent: "not sent",
};

function outcome(end: EntryEnd): string {
  const status = end.status === "inProgress" ? undefined : end.httpStatus;
  return `${outcomes[end.status]}${status === undefined ? "" : ` (${status})`}`;
}

function duration(end: EntryEnd): string | undefined {
  const ms = end.status === "inProgress" ? undefined : end.milliseconds;
  if (ms === undefined) return undefined;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** The name at the end of the file's URI, without characters that could change the rest of the line. */
function fileName({ file }: HistoryEntry): string | undefined {
  if (file === undefined) return undefined;
  const last =
    file
      .split("/")
      .at(-1)
      ?.replace(/^untitled:/, "") ?? "";
  return decoded(last).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
