import { clockOf, instantOf, parseDateTime } from "../../../cdp/date-times";
import { schemaAt } from "../schema/schema";
import { noViolations, type Rule } from "./rule";

/** `value/past`: what programs write for a date that they do not have, such as the year 1. */
export const past: Rule<string> = {
  code: "value/past",
  severity: "warning",
  appliesTo: ({ text }) => possible.test(text) || text.includes("\\u"),
  check(text, path, { payload }) {
    if (!beginsEarly.test(text)) return noViolations;
    if (schemaAt(payload.kind, path)?.format !== "date-time")
      return noViolations;
    const dateTime = parseDateTime(text);
    if (!dateTime) return noViolations;
    if ((instantOf(dateTime) ?? clockOf(dateTime)) >= 0) return noViolations;
    return [{ at: [], message }];
  },
};

/** No later year can be before 1970, in any zone. */
const beginsEarly = /^[01]\d{3}-/;

/** Where a text of JSON can hold one at all. */
const possible = /"[01]\d{3}-/;

const message =
  "This date is before 1970. Programs write such a date where they have none; check it.";
