import type { JsonObject } from "../../document/syntax-tree";
import { quote } from "../text/quote";
import { schemaAt } from "../schema/schema";
import { noViolations, type Rule } from "./rule";

/** `flight/not-a-flight`: segments in an item of another type. */
export const notAFlight: Rule<JsonObject> = {
  code: "flight/not-a-flight",
  severity: "warning",
  check({ type, flightSegments }) {
    if (!Array.isArray(flightSegments) || flightSegments.length === 0)
      return noViolations;
    if (typeof type !== "string" || type === "FLIGHT") return noViolations;
    // A misspelt type is the schema's business: it may mean a flight.
    if (!schemaAt("orderItem", ["type"])?.enum?.includes(type))
      return noViolations;
    const message = `"flightSegments" is for items of type FLIGHT; this one is ${quote(type)}.`;
    return [{ at: ["flightSegments"], atKey: true, message }];
  },
};
