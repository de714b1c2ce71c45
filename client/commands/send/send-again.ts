import type { HistoryEntry } from "../../send/history/entry";
import type { SendServices } from "./send-services";
import { showReport } from "./show-report";

/** "Send Again…" of the view "CDP Updates" */
export async function sendAgain(
  services: SendServices,
  entry: HistoryEntry,
): Promise<void> {
  await showReport(services, await services.sending.sendAgain(entry));
}
