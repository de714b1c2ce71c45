import type { HistoryEntry } from "../../send/history/entry";
import type { Services } from "../services";

/**
 * A command of the view "CDP Updates", for the entry that a menu passes or that
 * is selected. The entry is read again: a list may be outdated, and any
 * extension can run a command.
 */
export function entryCommand(
  { history, updates }: Pick<Services, "history" | "updates">,
  run: (entry: HistoryEntry) => Promise<unknown>,
): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    const id = idOf(argument, updates);
    const entry = (await history.list()).find((one) => one.id === id);
    if (entry) await run(entry);
  };
}

/** The id of an entry, or of the selected row. */
export function idOf(
  argument: unknown,
  { view }: Services["updates"],
): string | undefined {
  const { id } = (argument ?? view.selection[0] ?? {}) as { id?: unknown };
  return typeof id === "string" ? id : undefined;
}
