import type { JsonObject } from "../../document/tree";
import { quote } from "../quote";
import { schemaAt } from "../schema";
import { nothing, type Rule } from "./rule";

/** `flight/not-a-flight`: segments in an item of another type. */
export const notAFlight: Rule<JsonObject> = {
  code: "flight/not-a-flight",
  severity: "warning",
  find({ type, flightSegments }) {
    if (!Array.isArray(flightSegments) || flightSegments.length === 0)
      return nothing;
    if (typeof type !== "string" || type === "FLIGHT") return nothing;
    // A misspelt type is the schema's business: it may mean a flight.
    if (!schemaAt("orderItem", ["type"])?.enum?.includes(type)) return nothing;
    const message = `"flightSegments" is for items of type FLIGHT; this one is ${quote(type)}.`;
    return [{ at: ["flightSegments"], atName: true, message }];
  },
};
