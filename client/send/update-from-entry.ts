import { checkText } from "./check-payload";
import type { HistoryEntry } from "./history/entry";
import { notSent, type Destination, type NotSent } from "./outcome";
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
  const isDone =
    entry.end.status === "accepted" || entry.end.status === "unknown";
  if (!isDone || entry.before === undefined)
    return notSent({
      code: "notUndoable",
      reason: isDone ? "nothingKept" : "nothingDone",
    });
  const made = await ports.payloadOfAnswer(entry.before);
  return made?.ok
    ? fromText(ports, entry, "undo", made.text)
    : notSent(
        made
          ? { code: "notUndoable", reason: "nothingKept" }
          : { code: "unchecked" },
      );
}

/** The same body once more, to the same place. */
export function makeResend(
  ports: Ports,
  entry: HistoryEntry,
): Promise<Update | NotSent> {
  return entry.sent === undefined
    ? Promise.resolve(notSent({ code: "notKept" }))
    : fromText(ports, entry, "again", `// @${entry.kind}\n${entry.sent}`);
}

async function fromText(
  ports: Ports,
  entry: HistoryEntry,
  cause: "undo" | "again",
  text: string,
): Promise<Update | NotSent> {
  const destination = aboutOf(ports, entry);
  if (destination === undefined) return notSent({ code: "environmentGone" });
  const payload = await checkText(ports, `cdp-order-history:/${cause}`, text);
  if (payload.is === "notSent") return payload;
  return payload.kind === entry.kind
    ? buildUpdate(destination, entry.ref, payload, { cause, entry })
    : notSent({ code: "notUndoable", reason: "nothingKept" });
}

/** The environment as it is now, if it is still the one that the entry went to. */
function aboutOf(
  { environments }: Ports,
  { environment: { name, baseUrl, source }, kind }: HistoryEntry,
): Destination | undefined {
  const environment = environments().environments.find(
    (one) =>
      one.name === name && one.baseUrl === baseUrl && one.source === source,
  );
  return environment && { environment, kind };
}
