import { quote } from "../text/quote";
import type { Connection } from "./connections";
import { noViolations, type Rule } from "./rule";

/** `flight/segment-gap`: a segment that does not start where the last one ended, which journeys may have. */
export const segmentGap: Rule<Connection> = {
  code: "flight/segment-gap",
  severity: "hint",
  check({ index, end, start }) {
    if (end === start || end === "" || start === "") return noViolations;
    const found = {
      at: [index, "origin"],
      message: `This segment starts at ${quote(start)}, but the previous one ends at ${quote(end)}.`,
      related: {
        at: [index - 1, "destination"],
        message: "The previous segment ends here.",
      },
    };
    return [found];
  },
};
