import { window } from "vscode";
import { lastUpdate } from "../../send/history/last-update";
import { notUndoableMessage } from "../../send/messages/history";
import { undoUpdate } from "../send/undo-update";
import type { SendServices } from "../send/send-services";
import { warnOfUpdate } from "./warn-of-update";

/** "CDP: Undo Last Update" */
export async function undoLast(services: SendServices): Promise<void> {
  const last = lastUpdate(await services.history.list());
  if (last.ok) return undoUpdate(services, last.entry);
  const message = notUndoableMessage(last.reason);
  if (last.reason.code === "none") void window.showInformationMessage(message);
  else await warnOfUpdate(message);
}
