import type { JsonObject } from "../../document/tree";
import { nothing, type Rule } from "./rule";

/** `flight/no-segments`: a flight that does not say from where to where. */
export const noSegments: Rule<JsonObject> = {
  code: "flight/no-segments",
  severity: "hint",
  ofAbsence: true,
  find({ type, flightSegments }) {
    if (type !== "FLIGHT") return nothing;
    if (Array.isArray(flightSegments)) {
      if (flightSegments.length > 0) return nothing;
    } else if (flightSegments !== undefined) return nothing;
    const message =
      'This flight has no "flightSegments", so CDP does not learn its route.';
    return [{ at: ["type"], message }];
  },
};
