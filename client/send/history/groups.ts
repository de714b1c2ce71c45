import type { Environment } from "../../environments/environment";
import type { HistoryEntry } from "./entry";
import { localTime } from "./local-time";

/** The updates of one day in one environment. */
export interface EntryGroup {
  /** ISO 8601, local. */
  readonly day: string;
  readonly environment: Environment;
  readonly entries: readonly HistoryEntry[];
}

/**
 * Updates as a list shows them: the day of the newest first, and within it the
 * environment that was updated last.
 */
export function groupEntries(
  newestFirst: readonly HistoryEntry[],
  timeZone?: string,
): readonly EntryGroup[] {
  const groups = new Map<string, EntryGroup & { entries: HistoryEntry[] }>();
  for (const entry of newestFirst) {
    const { environment, at } = entry;
    const { day } = localTime(Date.parse(at), timeZone);
    const key = [day, environment.name, environment.stage].join("\n");
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { day, environment, entries: [entry] });
  }
  return [...groups.values()].sort((one, other) =>
    one.day < other.day ? 1 : one.day > other.day ? -1 : 0,
  );
}
