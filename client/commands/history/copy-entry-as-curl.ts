import { updateRequest } from "../../live/requests";
import type { HistoryEntry } from "../../send/history/entry";
import { failure } from "../../send/outcome";
import { copyAsCurl } from "../send/copy-command-line";

/** "Copy as cURL…" of the view "CDP Updates" */
export async function copyEntryAsCurl(entry: HistoryEntry): Promise<void> {
  const { environment, kind, ref, sent } = entry;
  if (sent === undefined) return;
  const built = updateRequest(environment.baseUrl, kind, ref, sent);
  await copyAsCurl(
    built.ok ? built : failure({ code: "badRequest", message: built.reason }),
  );
}
