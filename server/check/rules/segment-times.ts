import type { Json } from "../../document/tree";
import { readClock } from "../clock";
import { connectionsOf } from "./connections";
import type { Rule } from "./rule";

/**
 * `flight/segment-times`: a departure before the arrival at the same airport.
 * The times are local, so those of two airports are never compared.
 */
export const segmentTimes: Rule<readonly Json[]> = {
  code: "flight/segment-times",
  severity: "warning",
  find: (segments) =>
    connectionsOf(segments).flatMap(({ from, to, index, end, start }) => {
      if (end !== start || end === "") return [];
      const arrival = from["arrivalDateTime"];
      if (!isBefore(to["departureDateTime"], arrival)) return [];
      return {
        at: [index, "departureDateTime"],
        message:
          "This segment leaves before the one before it arrives at the same airport.",
        related: {
          at: [index - 1, "arrivalDateTime"],
          message: "The segment before arrives here.",
        },
      };
    }),
};

/** Clocks of one airport, written in the same way. */
function isBefore(one: Json | undefined, other: Json | undefined): boolean {
  if (typeof one !== "string" || typeof other !== "string") return false;
  // Of the same form, texts are in the order of their times.
  if (one.length === other.length && one >= other) return false;
  const first = readClock(one);
  const second = readClock(other);
  return first && second?.zone === first.zone
    ? first.reading < second.reading
    : false;
}
