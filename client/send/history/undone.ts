import type { HistoryEntry } from "./entry";
import { notUndoable } from "./undoable";

/** The ids of updates that were taken back; where it is unknown whether an undo arrived, it was not. */
export function undoneIds(
  entries: readonly HistoryEntry[],
): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ undoes, end }) =>
      undoes !== undefined && end.status === "accepted" ? [undoes] : [],
    ),
  );
}

/** Whether deleting an entry would make it impossible to undo its update. */
export function isOnlyWayBack(
  entry: HistoryEntry,
  entries: readonly HistoryEntry[],
): boolean {
  const { id, end } = entry;
  const mayHaveChanged = end.status === "accepted" || end.status === "unknown";
  return (
    mayHaveChanged &&
    notUndoable(entry) === undefined &&
    !undoneIds(entries).has(id)
  );
}
