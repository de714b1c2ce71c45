import { isUnchanged, stateDifferences } from "../../compare/compare";
import type { Credentials } from "../../http/credentials";
import type { LiveResource } from "../../live/resource";
import { deliver, notSentReport, type UpdateReport } from "../deliver";
import { outcomeOf } from "../outcome";
import { reviewUpdate } from "../review";
import { resourceKey } from "../update";
import { changeOfFile } from "./recheck";
import type { RateLimit } from "./rate-limit";
import type { ReadyRow } from "./row";
import type { SendManyServices } from "./services";
import type { StopConditions } from "./stop-conditions";

/** Put off where the server asked to wait before the update was begun. */
export type Delivery =
  | { readonly isPutOff: false; readonly report: UpdateReport }
  | { readonly isPutOff: true };

/**
 * Sends one of many updates, once, if what is live and what the file says are
 * still what the user was shown: the resource is retrieved again, for minutes
 * may have passed, and because an undo must put back what was there just before.
 * The environment is free for another one from `onAccepted` on.
 */
export function deliverRow(
  services: SendManyServices,
  credentials: Credentials,
  rateLimit: RateLimit,
  stopConditions: StopConditions,
): (row: ReadyRow, onAccepted: () => void) => Promise<Delivery> {
  const recording = (onAccepted: () => void): SendManyServices => ({
    ...services,
    sendRequest: async (request, credentials, destination) => {
      const result = await services.sendRequest(
        request,
        credentials,
        destination,
      );
      rateLimit.record(result);
      const isUpdate = request.method !== "GET";
      if (isUpdate && outcomeOf(result, destination).status === "accepted")
        onAccepted();
      return result;
    },
  });
  /** Live resources as our own updates left them; `undefined` where the response did not show it. */
  const left = new Map<string, LiveResource | undefined>();
  return async ({ file, text, update, review: shown }, onAccepted) => {
    const key = resourceKey(update);
    const recorded = recording(onAccepted);
    const reviewed = await reviewUpdate(recorded, update, credentials);
    const reason = stopConditions.reasonFor(key);
    if (reason) return ended(notSentReport(reason));
    if (!reviewed.ok) return ended(notSentReport(reviewed.reason));
    const { review: now } = reviewed;
    const { destination } = update;
    if (!now.isCompared) {
      const { error } = now;
      return ended(
        notSentReport({ code: "notCompared", ...destination, error }),
      );
    }
    if (now.otherUpdate && !shown.otherUpdate)
      return ended(notSentReport({ code: "busy" }));
    if (rateLimit.isWaiting()) return { isPutOff: true };
    const last = left.has(key) ? left.get(key) : shown.live;
    if (last && differsInMeaning(last, now.live))
      return ended(notSentReport({ code: "liveChanged", ...destination }));
    const fileChange = await changeOfFile(services, { file, text });
    if (fileChange) return ended(notSentReport(fileChange));
    const report = await deliver(recorded, update, credentials, now.live);
    if (report.outcome.status === "accepted") left.set(key, leftBy(report));
    const textNow = await services.readText(file.uri);
    const edited = textNow !== undefined && textNow !== text;
    return ended({ ...report, edited });
  };
}

function ended(report: UpdateReport): Delivery {
  return { isPutOff: false, report };
}

/** A response without a `modifiedAt` may show a part of the resource only. */
function leftBy({ echo }: UpdateReport): LiveResource | undefined {
  return echo?.live.modifiedAt === undefined ? undefined : echo.live;
}

/**
 * By the attributes, unless an equal `modifiedAt` says that there is nothing
 * to compare; another one says little, since an update of an item may move
 * that of its order.
 */
function differsInMeaning(before: LiveResource, now: LiveResource): boolean {
  const isSame =
    before.modifiedAt !== undefined && before.modifiedAt === now.modifiedAt;
  return (
    !isSame &&
    !isUnchanged(stateDifferences(now.kind, before.attributes, now.attributes))
  );
}
