import { kindLines, kinds } from "../../cdp/kinds";
import { checkText } from "./check-payload";
import type { HistoryEntry } from "./history/entry";
import { notUndoable } from "./history/undoable";
import { failure, type Destination, type Failure } from "./outcome";
import type { SendServices } from "./services";
import { undoBody } from "./undo-body";
import { buildUpdate, type UpdateResult } from "./update";

type Services = Pick<
  SendServices,
  "environments" | "payloadOfResponse" | "prepareText"
>;

/** The update that puts back what was there before an entry of the history. */
export async function makeUndo(
  services: Services,
  entry: HistoryEntry,
): Promise<UpdateResult> {
  const { status } = entry.end;
  if (status !== "accepted" && status !== "unknown")
    return failure({ code: "nothingToUndo" });
  const code = notUndoable(entry);
  if (code !== undefined) return failure({ code });
  const made = await previousText(services, entry);
  return typeof made === "string"
    ? fromText(services, entry, "undo", made)
    : made;
}

/** The text of a payload file that puts it back. */
async function previousText(
  services: Services,
  entry: HistoryEntry,
): Promise<string | Failure> {
  const { kind, before = "" } = entry;
  if (kinds[kind].version !== "v2") {
    const body = undoBody(entry);
    return body === undefined
      ? failure({ code: "previousNotKept" })
      : `${kindLines(kind)}${body}`;
  }
  const made = await services.payloadOfResponse(before);
  if (made === undefined) return failure({ code: "unchecked" });
  return made.ok ? made.text : failure({ code: "previousNotKept" });
}

/** The same body once more, to the same place. */
export async function makeResend(
  services: Services,
  entry: HistoryEntry,
): Promise<UpdateResult> {
  return entry.sent === undefined
    ? failure({ code: "bodyNotKept" })
    : fromText(
        services,
        entry,
        "again",
        `${kindLines(entry.kind)}${entry.sent}`,
      );
}

async function fromText(
  services: Services,
  entry: HistoryEntry,
  cause: "undo" | "again",
  text: string,
): Promise<UpdateResult> {
  const destination = destinationOf(services, entry);
  if (destination === undefined) return failure({ code: "environmentGone" });
  const uri = `cdp-order-history:/${cause}`;
  const checked = await checkText(services, uri, text);
  if (!checked.ok)
    return cause === "undo" && checked.reason.code === "problems"
      ? failure({ code: "previousInvalid" })
      : checked;
  return checked.payload.kind === entry.kind
    ? buildUpdate(destination, entry.ref, checked.payload, { cause, entry })
    : failure({ code: "previousNotKept" });
}

/** The environment as it is now, if it is still the one that the entry went to. */
function destinationOf(
  { environments }: Services,
  { environment: { name, baseUrl, source }, kind }: HistoryEntry,
): Destination | undefined {
  const environment = environments().environments.find(
    (one) =>
      one.name === name && one.baseUrl === baseUrl && one.source === source,
  );
  return environment && { environment, kind };
}
