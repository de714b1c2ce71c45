import type { JsonObject } from "../../document/syntax-tree";
import { noViolations, type Rule } from "./rule";

/** `flight/no-segments`: a flight that does not say from where to where. */
export const noSegments: Rule<JsonObject> = {
  code: "flight/no-segments",
  severity: "hint",
  reportsAbsence: true,
  check({ type, flightSegments }) {
    if (type !== "FLIGHT") return noViolations;
    if (Array.isArray(flightSegments)) {
      if (flightSegments.length > 0) return noViolations;
    } else if (flightSegments !== undefined) return noViolations;
    const message =
      'This flight has no "flightSegments", so CDP cannot store its route.';
    return [{ at: ["type"], message }];
  },
};
