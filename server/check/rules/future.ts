import type { JsonObject } from "../../document/tree";
import { clockOf, instantOf, parseDateTime } from "../../../cdp/date-times";
import { nothing, type Rule } from "./rule";

/** `value/future`: nothing can have been ordered later than now. */
export const future: Rule<JsonObject> = {
  code: "value/future",
  severity: "warning",
  find({ orderedAt }, _path, { now }) {
    if (now === undefined || typeof orderedAt !== "string") return nothing;
    if (orderedAt < dayOf(now - 2 * day)) return nothing;
    const dateTime = parseDateTime(orderedAt);
    if (!dateTime) return nothing;
    const earliest = instantOf(dateTime) ?? clockOf(dateTime) - furthestEast;
    if (earliest <= now + tolerance) return nothing;
    const message =
      '"orderedAt" is in the future; check the year, and that the time is in UTC.';
    return [{ at: ["orderedAt"], message }];
  },
};

const day = 24 * 3_600_000;

/** Dates as texts are in the order of their days; two of them are more than any zone makes. */
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** A time without a zone can be that much earlier than it looks. */
const furthestEast = 14 * 3_600_000;

/** Clocks differ. */
const tolerance = 5 * 60_000;
