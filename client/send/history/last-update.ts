import type { HistoryEntry } from "./entry";
import { notUndoable, type NotUndoable } from "./undoable";
import { undoneIds } from "./undone";

/** The update of "Undo Last Update". */
export type LastUpdate =
  | { readonly ok: true; readonly entry: HistoryEntry }
  | { readonly ok: false; readonly reason: NotUndoableReason };

export type NotUndoableReason =
  | { readonly code: "none" }
  /** It is passed over for no older one: that would be another update than the user means. */
  | {
      readonly code: NotUndoable | "inProgress";
      readonly entry: HistoryEntry;
    };

/**
 * The newest update that may have changed something and was not taken back;
 * where it is unknown whether an undo arrived, it was not.
 */
export function lastUpdate(newestFirst: readonly HistoryEntry[]): LastUpdate {
  const undone = undoneIds(newestFirst);
  const entry = newestFirst.find(
    ({ id, cause, end }) =>
      end.status === "inProgress" ||
      ((end.status === "accepted" || end.status === "unknown") &&
        cause !== "undo" &&
        !undone.has(id)),
  );
  if (entry === undefined) return { ok: false, reason: { code: "none" } };
  if (entry.end.status === "inProgress")
    return { ok: false, reason: { code: "inProgress", entry } };
  const code = notUndoable(entry);
  return code === undefined
    ? { ok: true, entry }
    : { ok: false, reason: { code, entry } };
}
