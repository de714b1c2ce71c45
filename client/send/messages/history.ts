import { kindNames } from "../../../cdp/kinds";
import { shortRef } from "../../../cdp/refs";
import type { EntryEnd, HistoryEntry } from "../history/entry";
import type { NotUndoableReason } from "../history/last-update";

/** What a list says of one entry; plain text. */
export interface EntryLabel {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
}

/**
 * @param now milliseconds since 1970: the entries of this day tell their hour
 * @param timeZone that of the machine where it is absent
 */
export function entryLabel(
  entry: HistoryEntry,
  now: number,
  timeZone?: string,
): EntryLabel {
  const { environment, kind, ref, sent, cause, end } = entry;
  const name = kindNames[kind];
  const at = localTime(Date.parse(entry.at), timeZone);
  const today = localTime(now, timeZone).day;
  const file = fileName(entry);
  const took = duration(end);
  const lines = [
    `${causes[cause].whole} of the ${name} ${ref}`,
    `Environment: ${environment.name} (${environment.stage})`,
    `Host: ${new URL(environment.baseUrl).host}`,
    `Time: ${at.day} ${at.hour}`,
    ...(file === undefined ? [] : [`File: ${file}`]),
    `Outcome: ${outcome(end)}`,
    ...(took === undefined ? [] : [`Duration: ${took}`]),
    ...(sent === undefined ? ["The body was not kept."] : []),
  ];
  return {
    label: `${environment.name}: ${name} ${shortRef(ref)}`,
    description: [
      at.day === today ? at.hour : at.day,
      causes[cause].short,
      outcome(end),
      file,
      took,
    ]
      .filter((part) => part !== undefined)
      .join(" · "),
    tooltip: lines.join("\n"),
  };
}

/** About updates whose windows closed before they ended: at least one. */
export function abandonedMessage(entries: readonly HistoryEntry[]): string {
  const places = new Set(entries.map(({ environment }) => environment.name));
  const names = [...places].join(", ");
  return entries.length === 1
    ? `An update to ${names} was in progress when a window closed, so its outcome is unknown. Check before sending again.`
    : `${entries.length} updates to ${names} were in progress when a window closed, so their outcomes are unknown. Check before sending again.`;
}

/** Why “Undo Last Update” undoes nothing; our own words and checked names. */
export function notUndoableMessage(reason: NotUndoableReason): string {
  if (reason.code === "none")
    return "The history has no update that can be undone.";
  const { environment, kind, ref } = reason.entry;
  const update = `the last update, of the ${kindNames[kind]} ${shortRef(ref)} in ${environment.name},`;
  return reason.code === "inProgress"
    ? `Nothing was undone: ${update} is still in progress.`
    : `Nothing was undone: ${update} cannot be undone, because the previous state was not kept. The view CDP Updates has the older ones.`;
}

/** The end of a response that is too long to be kept whole. */
export function cutMessage(kept: number, of: number): string {
  return `[The rest of the response was not kept: ${kept} of ${of} characters are here.]`;
}

/** Most are sends, so a row says only what else one is. */
const causes: Readonly<
  Record<
    HistoryEntry["cause"],
    { readonly whole: string; readonly short?: string }
  >
> = {
  send: { whole: "Update" },
  undo: { whole: "Undo", short: "undo" },
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

/** Swedish dates are those of ISO 8601. */
function localTime(at: number, timeZone: string | undefined) {
  const [day = "", hour = ""] = new Date(at)
    .toLocaleString("sv-SE", { timeZone })
    .split(" ");
  return { day, hour };
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
