import { isObject } from "../../../cdp/attributes";
import { type Json } from "../../document/syntax-tree";
import { quote } from "../text/quote";
import type { Violation, Rule } from "./rule";

/** `flight/same-airport`: a segment that ends where it starts. */
export const sameAirport: Rule<readonly Json[]> = {
  code: "flight/same-airport",
  severity: "warning",
  check(segments) {
    const found: Violation[] = [];
    segments.forEach((segment, index) => {
      const { origin, destination } = isObject(segment) ? segment : {};
      if (typeof origin !== "string" || origin === "") return;
      if (origin !== destination) return;
      const message = `This segment starts and ends at ${quote(origin)}. Check "origin" and "destination".`;
      found.push({ at: [index, "destination"], message });
    });
    return found;
  },
};
