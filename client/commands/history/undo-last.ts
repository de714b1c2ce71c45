import { window } from "vscode";
import { lastUpdate } from "../../send/history/last-update";
import { noUndoMessage } from "../../send/messages/history";
import { undoUpdate } from "../send/undo-update";
import type { SendServices } from "../send/send-services";
import { warnOfUpdate } from "./warn-of-update";

/** "CDP: Undo Last Update" */
export async function undoLast(services: SendServices): Promise<void> {
  const last = lastUpdate(await services.history.list());
  if (last.is === "undoable") return undoUpdate(services, last.entry);
  const message = noUndoMessage(last);
  if (last.is === "none") void window.showInformationMessage(message);
  else await warnOfUpdate(message);
}
