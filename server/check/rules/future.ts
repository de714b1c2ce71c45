import type { JsonObject } from "../../document/syntax-tree";
import { clockOf, instantOf, parseDateTime } from "../../../cdp/date-times";
import { noViolations, type Rule } from "./rule";

/** `value/future`: nothing can have been ordered later than now. */
export const future: Rule<JsonObject> = {
  code: "value/future",
  severity: "warning",
  check({ orderedAt }, _path, { now }) {
    if (now === undefined || typeof orderedAt !== "string") return noViolations;
    // Two days are more than any zone makes; dates as texts are in the order of their days.
    if (orderedAt < dateOf(now - 2 * day)) return noViolations;
    const dateTime = parseDateTime(orderedAt);
    if (!dateTime) return noViolations;
    const earliest = instantOf(dateTime) ?? clockOf(dateTime) - furthestEast;
    if (earliest <= now + tolerance) return noViolations;
    const message =
      '"orderedAt" is in the future. Check the year, and that the time is in UTC.';
    return [{ at: ["orderedAt"], message }];
  },
};

const day = 24 * 3_600_000;

/** As ISO 8601 writes it; kept for the next order, since writing it takes longer than the rule. */
function dateOf(moment: number): string {
  const days = Math.floor(moment / day);
  if (days !== last.days)
    last = { days, date: new Date(moment).toISOString().slice(0, 10) };
  return last.date;
}
let last = { days: NaN, date: "" };

/** A time without a zone can be that much earlier than it looks. */
const furthestEast = 14 * 3_600_000;

/** Clocks differ. */
const tolerance = 5 * 60_000;
