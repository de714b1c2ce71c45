import { createKeyedLock, type KeyedLock } from "../async/keyed-lock";
import type { Environment } from "../environments/environment";
import { findOrAskCredentials } from "../environments/find-or-ask-credentials";
import type { Credentials } from "../http/credentials";
import type { LiveResource } from "../live/resource";
import { addLost, type Addition } from "./add-lost";
import { deliver, notSentReport, type UpdateReport } from "./deliver";
import type { Decision, SendPorts } from "./dialogs";
import { failedPrecondition } from "./failed-precondition";
import type { HistoryEntry } from "./history/entry";
import { failure, type Failure, type NotSentReason } from "./outcome";
import { compareUpdate, reviewUpdate, type Review } from "./review";
import type { OpenPayload } from "./open-payload";
import {
  makeUpdate,
  resourceKey,
  type Update,
  type UpdateResult,
} from "./update";
import { makeResend, makeUndo } from "./update-from-entry";

/** Each sends at most once for each call; what comes too early is not sent. */
export interface Sending {
  /** @param shown where the update goes that the user saw: it goes nowhere else */
  readonly send: (
    payload: OpenPayload | undefined,
    shown?: Environment,
  ) => Promise<UpdateReport>;
  /** Shows what sending would do; sends nothing. */
  readonly preview: (payload: OpenPayload | undefined) => Promise<Preview>;
  readonly undo: (entry: HistoryEntry) => Promise<UpdateReport>;
  readonly sendAgain: (entry: HistoryEntry) => Promise<UpdateReport>;
  readonly previewAgain: (entry: HistoryEntry) => Promise<Preview>;
}

export type Preview =
  | { readonly ok: true; readonly update: Update; readonly review: Review }
  | Failure;

/** An update with all that it needs to be agreed to and sent. */
type Reviewed =
  | {
      readonly ok: true;
      readonly update: Update;
      readonly review: Review;
      readonly credentials: Credentials;
    }
  | Failure;

/**
 * One update at a time for a file, for an entry of the history, and for a
 * resource.
 */
export function createSending(
  ports: SendPorts,
  lock: KeyedLock = createKeyedLock(),
): Sending {
  const busy = () => notSentReport({ code: "busy" });

  async function send(
    key: string,
    make: () => Promise<UpdateResult>,
  ): Promise<UpdateReport> {
    if (!ports.isTrusted()) return notSentReport({ code: "untrusted" });
    const sent = await lock(key, async () => {
      const made = await make();
      if (!made.ok) return notSentReport(made.reason);
      const { update } = made;
      const locked = await lock(resourceKey(update), () =>
        agreeAndDeliver(ports, update),
      );
      return locked.ok ? locked.value : busy();
    });
    return sent.ok ? sent.value : busy();
  }

  async function preview(
    key: string,
    make: () => Promise<UpdateResult>,
  ): Promise<Preview> {
    const previewed = await lock(key, async (): Promise<Preview> => {
      if (!ports.isTrusted()) return failure({ code: "untrusted" });
      const made = await make();
      const reviewed = made.ok
        ? await prepareReview(ports, made.update, compareUpdate)
        : made;
      if (!reviewed.ok) return reviewed;
      const { update, review } = reviewed;
      await ports.showChanges(update, review);
      return { ok: true, update, review };
    });
    return previewed.ok ? previewed.value : failure({ code: "busy" });
  }

  return {
    send: (file, shown) =>
      send(file?.uri ?? "", () => makeUpdate(ports, file, shown)),
    undo: (entry) => send(entry.id, () => makeUndo(ports, entry)),
    sendAgain: (entry) => send(entry.id, () => makeResend(ports, entry)),
    preview: (file) => preview(file?.uri ?? "", () => makeUpdate(ports, file)),
    previewAgain: (entry) => preview(entry.id, () => makeResend(ports, entry)),
  };
}

async function prepareReview(
  ports: SendPorts,
  update: Update,
  review: typeof compareUpdate = reviewUpdate,
): Promise<Reviewed> {
  const { environment } = update.destination;
  const found = await findOrAskCredentials(ports, environment);
  if (!found.ok) return found;
  const { credentials } = found;
  const reviewed = await review(ports, update, credentials);
  if (!reviewed.ok) return reviewed;
  return { ok: true, update, review: reviewed.review, credentials };
}

async function agreeAndDeliver(
  ports: SendPorts,
  update: Update,
): Promise<UpdateReport> {
  const agreed = await agree(ports, update);
  if (!agreed.ok) return notSentReport(agreed.reason);
  const { review, credentials } = agreed;
  const { environment } = agreed.update.destination;
  const reason =
    failedPrecondition(ports, environment) ??
    (await liveChange(ports, agreed.update, credentials, review)) ??
    failedPrecondition(ports, environment);
  if (reason) return notSentReport(reason);
  const before = review.isCompared ? review.live : undefined;
  return deliver(ports, agreed.update, credentials, before);
}

/** Compares and asks, and does both again each time that the file got what may be lost. */
async function agree(
  ports: SendPorts,
  update: Update,
  addition?: Addition,
): Promise<Reviewed> {
  const reviewed = await prepareReview(ports, update);
  if (!reviewed.ok) return reviewed;
  const { review } = reviewed;
  const decision = await decide(ports, update, review, addition);
  if (decision === "send") return reviewed;
  const { origin } = update;
  if (decision === "dismiss" || origin.cause !== "send" || !review.isCompared)
    return failure({ code: "dismissed" });
  const added = await addLost(ports, update, origin, review);
  return added.ok ? agree(ports, added.update, added.addition) : added;
}

/** Production is always seen and asked about, and so is what takes an update back. */
function needsReview({ destination, origin }: Update): boolean {
  return (
    destination.environment.stage === "production" || origin.cause === "undo"
  );
}

async function decide(
  ports: SendPorts,
  update: Update,
  review: Review,
  addition: Addition | undefined,
): Promise<Decision> {
  if (needsReview(update)) await ports.showChanges(update, review);
  else if (!ports.confirmsTestUpdates() && !review.otherUpdate) return "send";
  return ports.confirm(update, review, addition);
}

/** A question about production may stand for minutes; what it told must still be so. */
async function liveChange(
  ports: SendPorts,
  update: Update,
  credentials: Credentials,
  shown: Review,
): Promise<NotSentReason | undefined> {
  if (!needsReview(update) || !shown.isCompared) return undefined;
  const reviewed = await reviewUpdate(ports, update, credentials);
  if (!reviewed.ok) return reviewed.reason;
  const { destination } = update;
  const { review: now } = reviewed;
  if (!now.isCompared)
    return { code: "notCompared", ...destination, error: now.error };
  if (now.otherUpdate && !shown.otherUpdate) return { code: "busy" };
  return wasModified(shown.live, now.live)
    ? { code: "liveChanged", ...destination }
    : undefined;
}

/** By `modifiedAt`, or else by every byte of the response. */
function wasModified(before: LiveResource, now: LiveResource): boolean {
  return before.modifiedAt === undefined
    ? before.text !== now.text
    : before.modifiedAt !== now.modifiedAt;
}
