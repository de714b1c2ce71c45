import { isObject, type Json } from "../../document/tree";
import { quote } from "../quote";
import type { Rule } from "./rule";

/** `flight/same-airport`: a segment that ends where it starts. */
export const sameAirport: Rule<readonly Json[]> = {
  code: "flight/same-airport",
  severity: "warning",
  find: (segments) =>
    segments.flatMap((segment, index) => {
      const { origin, destination } = isObject(segment) ? segment : {};
      if (typeof origin !== "string" || origin === "") return [];
      if (origin !== destination) return [];
      const message = `This segment starts and ends at ${quote(origin)}; check "origin" and "destination".`;
      return { at: [index, "destination"], message };
    }),
};
