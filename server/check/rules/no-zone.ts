import type { JsonObject } from "../../document/syntax-tree";
import { parseDateTime } from "../../../cdp/date-times";
import { noViolations, type Rule } from "./rule";

/** `value/no-zone`: `orderedAt` is in UTC and should say so. Segment times are local and are not looked at. */
export const noZone: Rule<JsonObject> = {
  code: "value/no-zone",
  severity: "warning",
  check({ orderedAt }) {
    if (typeof orderedAt !== "string" || orderedAt.endsWith("Z"))
      return noViolations;
    if (parseDateTime(orderedAt)?.zone !== "") return noViolations;
    const message =
      '"orderedAt" has no time zone. Write the time in UTC, ending in Z.';
    return [{ at: ["orderedAt"], message }];
  },
};
