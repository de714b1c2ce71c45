import type { Json, JsonObject } from "../../document/tree";
import { nothing, type Rule } from "./rule";

/** `pair/original-price`: a price before conversion says nothing without its currency, and the reverse. */
export const originalPrice: Rule<JsonObject> = {
  code: "pair/original-price",
  severity: "information",
  ofAbsence: true,
  find(item) {
    const price = isThere(item["originalPrice"]);
    const currency = isThere(item["originalCurrencyCode"]);
    if (price === currency) return nothing;
    return [
      price
        ? {
            at: ["originalPrice"],
            atName: true,
            message:
              '"originalPrice" says little without "originalCurrencyCode", its currency.',
          }
        : {
            at: ["originalCurrencyCode"],
            atName: true,
            message:
              '"originalCurrencyCode" says little without "originalPrice", the price in it.',
          },
    ];
  },
};

const isThere = (value: Json | undefined) =>
  value !== undefined && value !== null;
