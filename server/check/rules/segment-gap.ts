import type { Json } from "../../document/tree";
import { quote } from "../quote";
import { connectionsOf } from "./connections";
import type { Rule } from "./rule";

/** `flight/segment-gap`: a segment that does not start where the last one ended, which journeys may have. */
export const segmentGap: Rule<readonly Json[]> = {
  code: "flight/segment-gap",
  severity: "hint",
  find: (segments) =>
    connectionsOf(segments).flatMap(({ index, end, start }) => {
      if (end === start || end === "" || start === "") return [];
      return {
        at: [index, "origin"],
        message: `This segment starts at ${quote(start)}, and the one before it ends at ${quote(end)}.`,
        related: {
          at: [index - 1, "destination"],
          message: "The segment before ends here.",
        },
      };
    }),
};
