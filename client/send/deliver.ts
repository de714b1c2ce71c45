import type { Credentials } from "../environments/credentials";
import { echoDifferences, type EchoDifferences } from "../compare/echo";
import { responseOf } from "./log-line";
import type { EntryEnd, HistoryEntry } from "./history/entry";
import { readLiveResource, type LiveResource } from "../live/resource";
import type { Attributes } from "../../cdp/attributes";
import { outcomeOf, type Outcome } from "./outcome";
import type { SendPorts } from "./ports";
import type { Update } from "./update";

/** What a user is told about one update. */
export interface UpdateReport {
  readonly outcome: Outcome;
  /** Whether its file was edited after the text had been captured. */
  readonly edited: boolean;
  /** Absent where there was nothing that could be sent. */
  readonly update?: Update;
  /** What the answer shows of the resource; absent where it shows none. */
  readonly echo?: Echo;
  /** Absent where nothing was written into the history. */
  readonly entry?: HistoryEntry;
  /** Whether it was sent and the history could not be written. */
  readonly unrecorded: boolean;
}

interface Echo {
  readonly live: LiveResource;
  readonly differences: EchoDifferences;
}

/** Sends an update once, and keeps what was there before it and what came of it. */
export async function deliver(
  ports: Pick<SendPorts, "exchange" | "history" | "now" | "seen">,
  update: Update,
  credentials: Credentials,
  before: LiveResource | undefined,
): Promise<UpdateReport> {
  const { destination, ref, request, origin } = update;
  const { environment, kind } = destination;
  const begun = await ports.history.begin({
    environment,
    kind,
    ref,
    cause: origin.cause,
    sent: request.body,
    ...(before && { before: before.text }),
    ...fileOf(update),
    ...(origin.cause === "undo" && { undoes: origin.entry.id }),
  });
  const started = ports.now();
  const exchange = await ports.exchange(request, credentials, destination);
  const milliseconds = ports.now() - started;
  const outcome = outcomeOf(exchange, destination);
  const echo = echoOf(update, outcome);
  const after = echo?.live.modifiedAt;
  const remembered =
    after === undefined
      ? undefined
      : ports.seen.remember(environment, kind, ref, after);
  const response = responseOf(outcome);
  const end: EntryEnd = {
    status: outcome.is,
    milliseconds,
    ...(response && {
      httpStatus: response.status,
      response: response.body,
    }),
  };
  const recorded = begun && (await ports.history.end(begun, end, after));
  await remembered;
  const entry: HistoryEntry | undefined = begun && {
    ...begun,
    ...(after !== undefined && { after }),
    end,
  };
  return {
    outcome,
    edited: wasEdited(update),
    unrecorded: recorded !== true,
    update,
    ...(entry && { entry }),
    ...(echo && { echo }),
  };
}

/** A report of something that was not sent, and of which no history is kept. */
export function notSentReport(outcome: Outcome): UpdateReport {
  return { outcome, edited: false, unrecorded: false };
}

function echoOf(
  { destination: { kind }, ref, request }: Update,
  outcome: Outcome,
): Echo | undefined {
  if (outcome.is !== "accepted") return undefined;
  const live = readLiveResource(kind, ref, outcome.response);
  if (live === undefined) return undefined;
  const sent = JSON.parse(request.body) as Attributes;
  return { live, differences: echoDifferences(kind, sent, live.attributes) };
}

function wasEdited({ origin }: Update): boolean {
  return origin.cause === "send" && origin.file.version() !== origin.version;
}

function fileOf({ origin }: Update): { readonly file?: string } {
  switch (origin.cause) {
    case "send":
      return { file: origin.file.uri };
    case "many":
      return { file: origin.uri };
    case "undo":
    case "again":
      return origin.entry.file === undefined ? {} : { file: origin.entry.file };
  }
}
