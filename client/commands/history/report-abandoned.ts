import { abandonedMessage } from "../../send/messages/history";
import type { Services } from "../services";
import { warnOfUpdate } from "./warn-of-update";

/** Warns of updates that were in progress when their window closed. */
export async function reportAbandoned({
  history,
}: Pick<Services, "history">): Promise<void> {
  const entries = await history.markAbandoned();
  if (entries.length > 0) await warnOfUpdate(abandonedMessage(entries));
}
