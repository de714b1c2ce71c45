import type { Credentials } from "../environments/credentials";
import { changeSince, untrusted } from "./change-since";
import { oneAtATime, type Alone } from "../async/keyed-lock";
import { makeAgain, makeUndo } from "./again";
import { credentialsFor } from "./credentials-for";
import { deliver, unsentReport, type Report } from "./deliver";
import type { HistoryEntry } from "./history/entry";
import type { Live } from "../live/resource";
import { notSent, type Hindrance, type NotSent } from "./outcome";
import type { Payload, SendPorts } from "./ports";
import { review, type Review } from "./review";
import { makeUpdate, resourceKey, type Update } from "./update";

/** Each sends at most once for each call; what comes too early is not sent. */
export interface Sending {
  readonly send: (payload: Payload | undefined) => Promise<Report>;
  /** What sending would do; sends nothing. */
  readonly preview: (payload: Payload | undefined) => Promise<Previewed>;
  readonly undo: (entry: HistoryEntry) => Promise<Report>;
  readonly sendAgain: (entry: HistoryEntry) => Promise<Report>;
  readonly previewAgain: (entry: HistoryEntry) => Promise<Previewed>;
}

export type Previewed =
  | {
      readonly is: "previewed";
      readonly update: Update;
      readonly review: Review;
    }
  | NotSent;

/**
 * One update at a time for a file, for an entry of the history, and for a
 * resource.
 */
export function createSending(
  ports: SendPorts,
  alone: Alone = oneAtATime(),
): Sending {
  const dispatch = async (
    key: string,
    make: () => Promise<Update | NotSent>,
  ): Promise<Report> => {
    if (!ports.isTrusted()) return unsentReport(notSent(untrusted));
    const report = await alone(key, async () => {
      const update = await make();
      if (update.is === "notSent") return update;
      return alone(resourceKey(update), () => agreeAndSend(ports, update));
    });
    return "is" in report ? unsentReport(report) : report;
  };

  const look = (
    key: string,
    make: () => Promise<Update | NotSent>,
  ): Promise<Previewed> =>
    alone(key, async () => {
      if (!ports.isTrusted()) return notSent(untrusted);
      const update = await make();
      return update.is === "notSent" ? update : preview(ports, update);
    });

  return {
    send: (payload) =>
      dispatch(payload?.uri ?? "", () => updateOf(ports, payload)),
    undo: (entry) => dispatch(entry.id, () => makeUndo(ports, entry)),
    sendAgain: (entry) => dispatch(entry.id, () => makeAgain(ports, entry)),
    preview: (payload) =>
      look(payload?.uri ?? "", () => updateOf(ports, payload)),
    previewAgain: (entry) => look(entry.id, () => makeAgain(ports, entry)),
  };
}

async function updateOf(
  ports: SendPorts,
  payload: Payload | undefined,
): Promise<Update | NotSent> {
  return payload === undefined
    ? notSent({ reason: "noPayload" })
    : makeUpdate(ports, payload);
}

async function preview(ports: SendPorts, update: Update): Promise<Previewed> {
  const credentials = await credentialsFor(ports, update.about);
  if ("is" in credentials) return credentials;
  const reviewed = await review(ports, update, credentials);
  if (reviewed.is === "notSent") return reviewed;
  await ports.showChanges(update, reviewed);
  return { is: "previewed", update, review: reviewed };
}

async function agreeAndSend(
  ports: SendPorts,
  update: Update,
): Promise<Report | NotSent> {
  const credentials = await credentialsFor(ports, update.about);
  if ("is" in credentials) return credentials;
  const reviewed = await review(ports, update, credentials);
  if (reviewed.is === "notSent") return reviewed;
  if (!(await isAgreed(ports, update, reviewed)))
    return notSent({ reason: "dismissed" });
  const change =
    changeSince(ports, update.about) ??
    (await liveChange(ports, update, credentials, reviewed)) ??
    changeSince(ports, update.about);
  if (change !== undefined) return notSent(change);
  const before = reviewed.is === "compared" ? reviewed.live : undefined;
  return deliver(ports, update, credentials, before);
}

function isGrave({ about, origin }: Update): boolean {
  return about.environment.stage === "production" || origin.cause === "undo";
}

/** Production is always seen and asked about, and so is what takes an update back. */
async function isAgreed(
  ports: SendPorts,
  update: Update,
  reviewed: Review,
): Promise<boolean> {
  if (isGrave(update)) await ports.showChanges(update, reviewed);
  else if (!ports.confirmsTestUpdates()) return true;
  return ports.confirm(update, reviewed);
}

/** A grave question may stand for minutes; what it told must still be so. */
async function liveChange(
  ports: SendPorts,
  update: Update,
  credentials: Credentials,
  reviewed: Review,
): Promise<Hindrance | undefined> {
  if (!isGrave(update) || reviewed.is === "blind") return undefined;
  const now = await review(ports, update, credentials);
  if (now.is === "notSent") return now.because;
  const { about } = update;
  if (now.is === "blind")
    return { reason: "blind", about, because: now.because };
  return isChanged(reviewed.live, now.live)
    ? { reason: "changed", what: "live", about }
    : undefined;
}

function isChanged(one: Live, other: Live): boolean {
  return one.modifiedAt === undefined
    ? one.text !== other.text
    : one.modifiedAt !== other.modifiedAt;
}
