import type { Credentials } from "../../environments/credentials";
import { compare, isUnchanged } from "../../compare/compare";
import { deliver, type Report } from "../deliver";
import type { Live } from "../../live/resource";
import { notSent, type NotSent } from "../outcome";
import { review } from "../review";
import { resourceKey } from "../update";
import type { Brakes } from "./brakes";
import type { Pace } from "./pace";
import type { ManyPorts } from "./ports";
import type { Ready } from "./row";

/** `later` where the server asked to wait before the update was begun. */
export type Delivered = Report | NotSent | "later";

/**
 * Sends one of many updates, once, if what is live is still what the user was
 * shown: it is retrieved again, for minutes may have passed, and because an
 * undo must put back what was there just before.
 */
export function deliverRow(
  ports: ManyPorts,
  credentials: Credentials,
  { pace, brakes }: { readonly pace: Pace; readonly brakes: Brakes },
): (row: Ready) => Promise<Delivered> {
  const heeding: ManyPorts = {
    ...ports,
    exchange: async (...given) => {
      const ended = await ports.exchange(...given);
      pace.heed(ended);
      return ended;
    },
  };
  /** What our own updates left, by resource; `undefined` where the answer did not show it. */
  const left = new Map<string, Live | undefined>();
  return async ({ file, text, update, review: shown }) => {
    const key = resourceKey(update);
    const now = await review(heeding, update, credentials);
    const hindrance = brakes.pulledFor(key);
    if (hindrance) return notSent(hindrance);
    if (now.is === "notSent") return now;
    const { about } = update;
    if (now.is === "blind")
      return notSent({ reason: "blind", about, because: now.because });
    if (pace.isWaiting()) return "later";
    const last = left.has(key) ? left.get(key) : shown.live;
    if (isChanged(last, now.live))
      return notSent({ reason: "changed", what: "live", about });
    const report = await deliver(heeding, update, credentials, now.live);
    if (report.outcome.is === "accepted") left.set(key, leftBy(report));
    const textNow = await ports.readText(file.uri);
    return { ...report, edited: textNow !== undefined && textNow !== text };
  };
}

/** An answer without a `modifiedAt` may show a part of the resource only. */
function leftBy({ echo }: Report): Live | undefined {
  return echo?.live.modifiedAt === undefined ? undefined : echo.live;
}

/**
 * By the attributes, unless an equal `modifiedAt` says that there is nothing
 * to compare; another one says little, since an update of an item may move
 * that of its order.
 */
function isChanged(last: Live | undefined, now: Live): boolean {
  if (last === undefined) return false;
  const isSame =
    last.modifiedAt !== undefined && last.modifiedAt === now.modifiedAt;
  return (
    !isSame && !isUnchanged(compare(now.kind, last.attributes, now.attributes))
  );
}
