import type { Credentials } from "../../environments/credentials";
import { compare, isUnchanged } from "../../compare/compare";
import { deliver, type UpdateReport } from "../deliver";
import type { LiveResource } from "../../live/resource";
import { notSent, type NotSent } from "../outcome";
import { review } from "../review";
import { resourceKey } from "../update";
import type { StopConditions } from "./stop-conditions";
import type { RateLimit } from "./rate-limit";
import type { ManyPorts } from "./ports";
import type { ReadyRow } from "./row";

/** `later` where the server asked to wait before the update was begun. */
export type Delivered = UpdateReport | NotSent | "later";

/**
 * Sends one of many updates, once, if what is live is still what the user was
 * shown: it is retrieved again, for minutes may have passed, and because an
 * undo must put back what was there just before.
 */
export function deliverRow(
  ports: ManyPorts,
  credentials: Credentials,
  {
    rateLimit,
    stopConditions,
  }: { readonly rateLimit: RateLimit; readonly stopConditions: StopConditions },
): (row: ReadyRow) => Promise<Delivered> {
  const heeding: ManyPorts = {
    ...ports,
    exchange: async (...given) => {
      const ended = await ports.exchange(...given);
      rateLimit.record(ended);
      return ended;
    },
  };
  /** What our own updates left, by resource; `undefined` where the answer did not show it. */
  const left = new Map<string, LiveResource | undefined>();
  return async ({ file, text, update, review: shown }) => {
    const key = resourceKey(update);
    const now = await review(heeding, update, credentials);
    const notSentReason = stopConditions.reasonFor(key);
    if (notSentReason) return notSent(notSentReason);
    if (now.is === "notSent") return now;
    const { destination } = update;
    if (now.is === "blind")
      return notSent({ code: "blind", destination, reason: now.reason });
    if (rateLimit.isWaiting()) return "later";
    const last = left.has(key) ? left.get(key) : shown.live;
    if (isChanged(last, now.live))
      return notSent({ code: "changed", what: "live", destination });
    const report = await deliver(heeding, update, credentials, now.live);
    if (report.outcome.is === "accepted") left.set(key, leftBy(report));
    const textNow = await ports.readText(file.uri);
    return { ...report, edited: textNow !== undefined && textNow !== text };
  };
}

/** An answer without a `modifiedAt` may show a part of the resource only. */
function leftBy({ echo }: UpdateReport): LiveResource | undefined {
  return echo?.live.modifiedAt === undefined ? undefined : echo.live;
}

/**
 * By the attributes, unless an equal `modifiedAt` says that there is nothing
 * to compare; another one says little, since an update of an item may move
 * that of its order.
 */
function isChanged(last: LiveResource | undefined, now: LiveResource): boolean {
  if (last === undefined) return false;
  const isSame =
    last.modifiedAt !== undefined && last.modifiedAt === now.modifiedAt;
  return (
    !isSame && !isUnchanged(compare(now.kind, last.attributes, now.attributes))
  );
}
