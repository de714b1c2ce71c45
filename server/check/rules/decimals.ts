import type { JsonObject } from "../../document/tree";
import { minorUnits } from "../lists";
import { quote } from "../quote";
import { nothing, type Rule } from "./rule";

/**
 * `value/decimals`: a price with more decimals than its currency has, by how
 * the number is written: 1.500 may be somebody's one thousand five hundred.
 */
export const decimals: Rule<JsonObject> = {
  code: "value/decimals",
  severity: "hint",
  find(object, path, { payload, spelling }) {
    if (payload.precision.decimals === 0) return nothing;
    return prices.flatMap(([price, currency]) => {
      const code = object[currency];
      if (typeof code !== "string") return nothing;
      const has = minorUnits(code);
      if (has === undefined || payload.precision.decimals <= has)
        return nothing;
      if (typeof object[price] !== "number") return nothing;
      const written = /^-?\d+\.(\d+)$/.exec(spelling([...path, price]))?.[1];
      if (written === undefined || written.length <= has) return nothing;
      const message = `${quote(price)} has ${written.length} ${written.length === 1 ? "decimal" : "decimals"}, and ${code} has ${has || "none"}; the point stands before decimals, never between thousands.`;
      return [{ at: [price], message }];
    });
  },
};

const prices = [
  ["price", "currencyCode"],
  ["originalPrice", "originalCurrencyCode"],
] as const;
