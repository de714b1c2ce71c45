import type { JsonObject } from "../../document/syntax-tree";
import { clockOf, instantOf, parseDateTime } from "../../../cdp/date-times";
import { noViolations, type Rule } from "./rule";

/** `value/future`: nothing can have been ordered later than now. */
export const future: Rule<JsonObject> = {
  code: "value/future",
  severity: "warning",
  check({ orderedAt }, _path, { now, twoDaysAgo }) {
    if (now === undefined || typeof orderedAt !== "string") return noViolations;
    // Dates as texts are in the order of their days; two of them are more than any zone makes.
    if (orderedAt < twoDaysAgo) return noViolations;
    const dateTime = parseDateTime(orderedAt);
    if (!dateTime) return noViolations;
    const earliest = instantOf(dateTime) ?? clockOf(dateTime) - furthestEast;
    if (earliest <= now + tolerance) return noViolations;
    const message =
      '"orderedAt" is in the future. Check the year, and that the time is in UTC.';
    return [{ at: ["orderedAt"], message }];
  },
};

/** A time without a zone can be that much earlier than it looks. */
const furthestEast = 14 * 3_600_000;

/** Clocks differ. */
const tolerance = 5 * 60_000;
