import type { HistoryEntry } from "../../send/history/entry";
import type { SendServices } from "./send-services";
import { showReport } from "./show-report";

/** "Send Again…" of the view "CDP Updates" */
export async function sendAgain(
  services: SendServices,
  entry: HistoryEntry,
): Promise<void> {
  const report = await services.sending.sendAgain(entry);
  await showReport(services, report, () => sendAgain(services, entry));
}
