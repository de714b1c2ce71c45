import type { Json, JsonObject } from "../../document/syntax-tree";
import { noViolations, type Rule } from "./rule";

/** `pair/original-price`: a price before conversion says nothing without its currency, and the reverse. */
export const originalPrice: Rule<JsonObject> = {
  code: "pair/original-price",
  severity: "information",
  reportsAbsence: true,
  check(item) {
    const price = isThere(item["originalPrice"]);
    const currency = isThere(item["originalCurrencyCode"]);
    if (price === currency) return noViolations;
    return [
      price
        ? {
            at: ["originalPrice"],
            atKey: true,
            message:
              '"originalPrice" needs "originalCurrencyCode", its currency.',
          }
        : {
            at: ["originalCurrencyCode"],
            atKey: true,
            message:
              '"originalCurrencyCode" needs "originalPrice", the price in that currency.',
          },
    ];
  },
};

const isThere = (value: Json | undefined) =>
  value !== undefined && value !== null;
