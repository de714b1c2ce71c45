import { updateRequest } from "../../http/request";
import type { HistoryEntry } from "../../send/history/entry";
import { notSent } from "../../send/outcome";
import { copyAsCurl } from "../send/copy-as-curl";

/** "Copy as cURL…" of the view "CDP Updates" */
export async function copyEntryAsCurl(entry: HistoryEntry): Promise<void> {
  const { environment, kind, ref, sent } = entry;
  if (sent === undefined) return;
  const built = updateRequest(environment.baseUrl, kind, ref, sent);
  await copyAsCurl(
    built.ok
      ? { is: "update", request: built.request }
      : notSent({ code: "badRequest", fault: built.fault }),
  );
}
