import type { JsonObject } from "../../document/syntax-tree";
import { minorUnits } from "../values/code-lists";
import { quote } from "../text/quote";
import { noViolations, type Rule } from "./rule";

/**
 * `value/decimals`: a price with more decimals than its currency has, by how
 * the number is written: 1.500 may be somebody's one thousand five hundred.
 */
export const decimals: Rule<JsonObject> = {
  code: "value/decimals",
  severity: "hint",
  check(object, path, { payload, sourceText }) {
    if (payload.precision.maxDecimals === 0) return noViolations;
    return prices.flatMap(([price, currency]) => {
      const code = object[currency];
      if (typeof code !== "string") return noViolations;
      const has = minorUnits(code);
      if (has === undefined || payload.precision.maxDecimals <= has)
        return noViolations;
      if (typeof object[price] !== "number") return noViolations;
      const written = /^-?\d+\.(\d+)$/.exec(sourceText([...path, price]))?.[1];
      if (written === undefined || written.length <= has) return noViolations;
      const message = `${quote(price)} has ${written.length} ${written.length === 1 ? "decimal" : "decimals"}, and ${code} has ${has || "none"}. The point separates decimals, never thousands.`;
      return [{ at: [price], message }];
    });
  },
};

const prices = [
  ["price", "currencyCode"],
  ["originalPrice", "originalCurrencyCode"],
] as const;
