import type { Credentials } from "../environments/credentials";
import { failedPrecondition, untrusted } from "./failed-precondition";
import { createKeyedLock, type KeyedLock } from "../async/keyed-lock";
import { makeResend, makeUndo } from "./update-from-entry";
import { credentialsFor } from "./credentials-for";
import { deliver, notSentReport, type UpdateReport } from "./deliver";
import type { HistoryEntry } from "./history/entry";
import type { LiveResource } from "../live/resource";
import { notSent, type NotSentReason, type NotSent } from "./outcome";
import type { OpenPayload, SendPorts } from "./ports";
import { review, type Review } from "./review";
import { makeUpdate, resourceKey, type Update } from "./update";

/** Each sends at most once for each call; what comes too early is not sent. */
export interface Sending {
  readonly send: (payload: OpenPayload | undefined) => Promise<UpdateReport>;
  /** What sending would do; sends nothing. */
  readonly preview: (payload: OpenPayload | undefined) => Promise<Previewed>;
  readonly undo: (entry: HistoryEntry) => Promise<UpdateReport>;
  readonly sendAgain: (entry: HistoryEntry) => Promise<UpdateReport>;
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
  lock: KeyedLock = createKeyedLock(),
): Sending {
  const dispatch = async (
    key: string,
    make: () => Promise<Update | NotSent>,
  ): Promise<UpdateReport> => {
    if (!ports.isTrusted()) return notSentReport(notSent(untrusted));
    const report = await lock(key, async () => {
      const update = await make();
      if (update.is === "notSent") return update;
      return lock(resourceKey(update), () => agreeAndSend(ports, update));
    });
    return "is" in report ? notSentReport(report) : report;
  };

  const look = (
    key: string,
    make: () => Promise<Update | NotSent>,
  ): Promise<Previewed> =>
    lock(key, async () => {
      if (!ports.isTrusted()) return notSent(untrusted);
      const update = await make();
      return update.is === "notSent" ? update : preview(ports, update);
    });

  return {
    send: (payload) =>
      dispatch(payload?.uri ?? "", () => updateOf(ports, payload)),
    undo: (entry) => dispatch(entry.id, () => makeUndo(ports, entry)),
    sendAgain: (entry) => dispatch(entry.id, () => makeResend(ports, entry)),
    preview: (payload) =>
      look(payload?.uri ?? "", () => updateOf(ports, payload)),
    previewAgain: (entry) => look(entry.id, () => makeResend(ports, entry)),
  };
}

async function updateOf(
  ports: SendPorts,
  payload: OpenPayload | undefined,
): Promise<Update | NotSent> {
  return payload === undefined
    ? notSent({ code: "noPayload" })
    : makeUpdate(ports, payload);
}

async function preview(ports: SendPorts, update: Update): Promise<Previewed> {
  const credentials = await credentialsFor(ports, update.destination);
  if ("is" in credentials) return credentials;
  const reviewed = await review(ports, update, credentials);
  if (reviewed.is === "notSent") return reviewed;
  await ports.showChanges(update, reviewed);
  return { is: "previewed", update, review: reviewed };
}

async function agreeAndSend(
  ports: SendPorts,
  update: Update,
): Promise<UpdateReport | NotSent> {
  const credentials = await credentialsFor(ports, update.destination);
  if ("is" in credentials) return credentials;
  const reviewed = await review(ports, update, credentials);
  if (reviewed.is === "notSent") return reviewed;
  if (!(await isAgreed(ports, update, reviewed)))
    return notSent({ code: "dismissed" });
  const change =
    failedPrecondition(ports, update.destination) ??
    (await liveChange(ports, update, credentials, reviewed)) ??
    failedPrecondition(ports, update.destination);
  if (change !== undefined) return notSent(change);
  const before = reviewed.is === "compared" ? reviewed.live : undefined;
  return deliver(ports, update, credentials, before);
}

function needsReview({ destination, origin }: Update): boolean {
  return (
    destination.environment.stage === "production" || origin.cause === "undo"
  );
}

/** Production is always seen and asked about, and so is what takes an update back. */
async function isAgreed(
  ports: SendPorts,
  update: Update,
  reviewed: Review,
): Promise<boolean> {
  if (needsReview(update)) await ports.showChanges(update, reviewed);
  else if (!ports.confirmsTestUpdates()) return true;
  return ports.confirm(update, reviewed);
}

/** A grave question may stand for minutes; what it told must still be so. */
async function liveChange(
  ports: SendPorts,
  update: Update,
  credentials: Credentials,
  reviewed: Review,
): Promise<NotSentReason | undefined> {
  if (!needsReview(update) || reviewed.is === "blind") return undefined;
  const now = await review(ports, update, credentials);
  if (now.is === "notSent") return now.reason;
  const { destination } = update;
  if (now.is === "blind")
    return { code: "blind", destination, reason: now.reason };
  return isChanged(reviewed.live, now.live)
    ? { code: "changed", what: "live", destination }
    : undefined;
}

function isChanged(one: LiveResource, other: LiveResource): boolean {
  return one.modifiedAt === undefined
    ? one.text !== other.text
    : one.modifiedAt !== other.modifiedAt;
}
