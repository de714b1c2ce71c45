import { compare, stateDifferences, type Difference } from "../compare/compare";
import { echoDifferences, type EchoDifferences } from "../compare/echo";
import type { Credentials } from "../http/credentials";
import type { HttpResult } from "../http/http-result";
import {
  redactCredentials,
  redactResponse,
  type Redact,
} from "../http/redact-credentials";
import type { EntryEnd, HistoryEntry, Unrecorded } from "./history/entry";
import { readLiveResource, type LiveResource } from "../live/resource";
import {
  notSent,
  outcomeOf,
  responseOf,
  type NotSentReason,
  type Outcome,
} from "./outcome";
import type { SendServices } from "./services";
import type { Update } from "./update";

/** The outcome of an update with all that its user has to know. */
export interface UpdateReport {
  readonly outcome: Outcome;
  /** Whether its file was edited after the text had been captured. */
  readonly edited: boolean;
  /** Absent where there was nothing that could be sent. */
  readonly update?: Update;
  /** Those that the response confirms; absent where that is not known. */
  readonly changes?: readonly Difference[];
  /** The resource in the response; absent where it shows none. */
  readonly echo?: Echo;
  /** Absent where nothing of it is in the history. */
  readonly entry?: HistoryEntry;
  /** The part of it that could not be written into the history; absent where it is whole there. */
  readonly unrecorded?: Unrecorded;
}

interface Echo {
  readonly live: LiveResource;
  readonly differences: EchoDifferences;
}

/** Sends an update once, and keeps what was there before it and what came of it. */
export async function deliver(
  services: Pick<SendServices, "sendRequest" | "history" | "now" | "seen">,
  update: Update,
  credentials: Credentials,
  before: LiveResource | undefined,
): Promise<UpdateReport> {
  const { destination, ref, request, origin } = update;
  const { environment, kind } = destination;
  const redact = redactCredentials(credentials);
  // A body with a mark in it must never be sent again, nor by an undo.
  const isClean = (text: string) => redact(text) === text;
  const begun = await services.history.begin({
    environment,
    kind,
    ref,
    cause: origin.cause,
    ...(isClean(request.body) && { sent: request.body }),
    ...(before && isClean(before.text) && { before: before.text }),
    ...fileOf(update),
    ...(origin.cause === "undo" && { undoes: origin.entry.id }),
  });
  const started = services.now();
  const result = withoutCredentials(
    await services.sendRequest(request, credentials, destination),
    redact,
  );
  const milliseconds = services.now() - started;
  const outcome = outcomeOf(result, destination);
  const echo = echoOf(update, outcome);
  const after = echo?.live.modifiedAt;
  const remembered =
    after === undefined
      ? undefined
      : services.seen.remember(environment, kind, ref, after);
  const response = responseOf(outcome);
  const end: EntryEnd = {
    status: outcome.status,
    milliseconds,
    ...(response && {
      httpStatus: response.status,
      response: response.text,
    }),
  };
  const unrecorded = begun
    ? await services.history.end(begun, end, after)
    : "all";
  await remembered;
  const entry: HistoryEntry | undefined =
    begun && unrecorded !== "all"
      ? { ...begun, ...(after !== undefined && { after }), end }
      : undefined;
  return {
    outcome,
    edited: wasEdited(update),
    ...(unrecorded && { unrecorded }),
    update,
    ...(entry && { entry }),
    ...(echo && { echo }),
    ...(echo && before && { changes: changesOf(update, before, echo.live) }),
  };
}

/** A response may echo them: nobody sees or keeps them. */
function withoutCredentials(result: HttpResult, redact: Redact): HttpResult {
  return result.ok
    ? { ...result, response: redactResponse(result.response, redact) }
    : result;
}

/** The changes of the update, as far as the resource is now as the body says. */
function changesOf(
  { destination: { kind }, attributes }: Update,
  before: LiveResource,
  after: LiveResource,
): readonly Difference[] {
  const asked = compare(kind, before.attributes, attributes);
  const done = stateDifferences(kind, after.attributes, attributes);
  const open = new Set(
    [...done.changed, ...done.added].map(({ path }) => path.join("/")),
  );
  return [...asked.changed, ...asked.added].filter(
    ({ path }) => !open.has(path.join("/")),
  );
}

/** A report of something that was not sent, and of which no history is kept. */
export function notSentReport(reason: NotSentReason): UpdateReport {
  return { outcome: notSent(reason), edited: false };
}

function echoOf(
  { destination: { kind }, ref, attributes }: Update,
  outcome: Outcome,
): Echo | undefined {
  if (outcome.status !== "accepted") return undefined;
  const live = readLiveResource(kind, ref, outcome.response);
  return (
    live && {
      live,
      differences: echoDifferences(kind, attributes, live.attributes),
    }
  );
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
