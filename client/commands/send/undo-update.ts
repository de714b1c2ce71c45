import type { HistoryEntry } from "../../send/history/entry";
import type { SendServices } from "./send-services";
import { showReport } from "./show-report";

/** "Undo…" of the view "CDP Updates" */
export async function undoUpdate(
  services: SendServices,
  entry: HistoryEntry,
): Promise<void> {
  const report = await services.sending.undo(entry);
  await showReport(services, report, () => undoUpdate(services, entry));
}
