import type { Json, JsonObject } from "../../document/syntax-tree";
import { isCurrency } from "../values/code-lists";
import { quote } from "../text/quote";
import { noViolations, type Rule } from "./rule";

/** `value/currency`: a code that ISO 4217 does not have. Its form is the schema's business. */
export const currency: Rule<JsonObject> = {
  code: "value/currency",
  severity: "warning",
  check(object) {
    if (
      !isOdd(object["currencyCode"]) &&
      !isOdd(object["originalCurrencyCode"])
    )
      return noViolations;
    return ["currencyCode", "originalCurrencyCode"].flatMap((name) => {
      const code = object[name];
      if (!isOdd(code)) return [];
      const message = `${quote(code)} is not an ISO 4217 currency code. Check the letters of ${quote(name)}.`;
      return { at: [name], message };
    });
  },
};

const isOdd = (code: Json | undefined): code is string =>
  typeof code === "string" && /^[A-Z]{3}$/.test(code) && !isCurrency(code);
