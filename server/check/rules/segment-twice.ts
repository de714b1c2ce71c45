import { isObject } from "../../../cdp/attributes";
import { type Json } from "../../document/syntax-tree";
import { quote } from "../text/quote";
import type { Violation, Rule } from "./rule";

/** `flight/segment-twice`: two segments of one item with the same id. */
export const segmentTwice: Rule<readonly Json[]> = {
  code: "flight/segment-twice",
  severity: "warning",
  check(segments) {
    const seen = new Map<string, number>();
    const found: Violation[] = [];
    segments.forEach((segment, index) => {
      const id = isObject(segment) ? segment["id"] : undefined;
      if (typeof id !== "string") return;
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, index);
        return;
      }
      found.push({
        at: [index, "id"],
        message: `Another segment of this item already has the id ${quote(id)}.`,
        related: { at: [first, "id"], message: "First used here." },
      });
    });
    return found;
  },
};
