import type { Json } from "../../document/syntax-tree";
import { clockOf, parseDateTime } from "../../../cdp/date-times";
import type { Connection } from "./connections";
import { noViolations, type Rule } from "./rule";

/**
 * `flight/segment-times`: a departure before the arrival at the same airport.
 * The times are local, so those of two airports are never compared.
 */
export const segmentTimes: Rule<Connection> = {
  code: "flight/segment-times",
  severity: "warning",
  check({ from, to, index, end, start }) {
    if (end !== start || end === "") return noViolations;
    const arrival = from["arrivalDateTime"];
    if (!isBefore(to["departureDateTime"], arrival)) return noViolations;
    const found = {
      at: [index, "departureDateTime"],
      message:
        "This segment departs before the previous one arrives at the same airport.",
      related: {
        at: [index - 1, "arrivalDateTime"],
        message: "The previous segment arrives here.",
      },
    };
    return [found];
  },
};

/** Clocks of one airport, written in the same way. */
function isBefore(one: Json | undefined, other: Json | undefined): boolean {
  if (typeof one !== "string" || typeof other !== "string") return false;
  // Of the same form, texts are in the order of their times.
  if (one.length === other.length && one >= other) return false;
  const first = parseDateTime(one);
  const second = parseDateTime(other);
  return first && second?.zone === first.zone
    ? clockOf(first) < clockOf(second)
    : false;
}
