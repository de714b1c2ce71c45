import { checkText } from "./checked";
import type { HistoryEntry } from "./history/entry";
import { notSent, type About, type NotSent } from "./outcome";
import type { SendPorts } from "./ports";
import { buildUpdate, type Update } from "./update";

type Ports = Pick<
  SendPorts,
  "environments" | "payloadOfAnswer" | "prepareText"
>;

/** The update that puts back what was there before an entry of the history. */
export async function makeUndo(
  ports: Ports,
  entry: HistoryEntry,
): Promise<Update | NotSent> {
  const isDone = entry.end.is === "accepted" || entry.end.is === "unknown";
  if (!isDone || entry.before === undefined)
    return notSent({
      reason: "notUndoable",
      because: isDone ? "nothingKept" : "nothingDone",
    });
  const made = await ports.payloadOfAnswer(entry.before);
  return made?.is === "payload"
    ? fromText(ports, entry, "undo", made.text)
    : notSent(
        made
          ? { reason: "notUndoable", because: "nothingKept" }
          : { reason: "unchecked" },
      );
}

/** The same body once more, to the same place. */
export function makeAgain(
  ports: Ports,
  entry: HistoryEntry,
): Promise<Update | NotSent> {
  return entry.sent === undefined
    ? Promise.resolve(notSent({ reason: "notKept" }))
    : fromText(ports, entry, "again", `// @${entry.kind}\n${entry.sent}`);
}

async function fromText(
  ports: Ports,
  entry: HistoryEntry,
  cause: "undo" | "again",
  text: string,
): Promise<Update | NotSent> {
  const about = aboutOf(ports, entry);
  if (about === undefined) return notSent({ reason: "environmentGone" });
  const payload = await checkText(ports, `cdp-order-history:/${cause}`, text);
  if (payload.is === "notSent") return payload;
  return payload.kind === entry.kind
    ? buildUpdate(about, entry.ref, payload, { cause, entry })
    : notSent({ reason: "notUndoable", because: "nothingKept" });
}

/** The environment as it is now, if it is still the one that the entry went to. */
function aboutOf(
  { environments }: Ports,
  { environment: { name, baseUrl, source }, kind }: HistoryEntry,
): About | undefined {
  const environment = environments().environments.find(
    (one) =>
      one.name === name && one.baseUrl === baseUrl && one.source === source,
  );
  return environment && { environment, kind };
}
