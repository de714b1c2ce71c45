import { window } from "vscode";
import { isOnlyWayBack } from "../../send/history/undone";
import { messages } from "../messages/history";
import type { Services } from "../services";
import { idOf } from "./entry-command";

/** "Delete" of the view "CDP Updates"; asks first where an update can then no longer be undone. */
export async function deleteEntry(
  { history, updates }: Pick<Services, "history" | "updates">,
  argument?: unknown,
): Promise<void> {
  const id = idOf(argument, updates);
  const { entries, unreadable } = await history.contents();
  const entry = entries.find((one) => one.id === id);
  if (id === undefined || (!entry && !unreadable.includes(id))) return;
  if (entry && isOnlyWayBack(entry, entries)) {
    const answer = await window.showWarningMessage(
      messages.confirmDelete,
      { modal: true, detail: messages.deleteDetail },
      messages.delete,
    );
    if (answer !== messages.delete) return;
  }
  if (!(await history.remove(id)))
    void window.showErrorMessage(messages.notDeleted);
}
