import type { HistoryEntry } from "./history/entry";

/** The newest update that changed something, is no undo, and was not undone yet. */
export function lastUndoable(
  newestFirst: readonly HistoryEntry[],
): HistoryEntry | undefined {
  const undone = new Set(
    newestFirst.filter(isDone).map(({ undoes }) => undoes),
  );
  return newestFirst.find(
    (entry) =>
      isDone(entry) &&
      entry.cause !== "undo" &&
      entry.before !== undefined &&
      !undone.has(entry.id),
  );
}

function isDone({ end }: HistoryEntry): boolean {
  return end.is === "accepted" || end.is === "unknown";
}
