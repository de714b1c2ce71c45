import type { HistoryEntry } from "../../send/history/entry";
import { sendAgain } from "./send-again";
import type { SendServices } from "./send-services";
import { showPreview } from "./show-preview";

/** "Compare with Live" of the view "CDP Updates" */
export async function compareWithLive(
  services: SendServices,
  entry: HistoryEntry,
): Promise<void> {
  const preview = await services.sending.previewAgain(entry);
  await showPreview(services, preview, () => sendAgain(services, entry));
}
