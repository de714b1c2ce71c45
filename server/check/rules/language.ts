import type { JsonObject } from "../../document/syntax-tree";
import { isLanguage } from "../values/code-lists";
import { quote } from "../text/quote";
import { noViolations, type Rule } from "./rule";

/** `value/language`: a code that ISO 639-1 does not have. Its form is the schema's business. */
export const language: Rule<JsonObject> = {
  code: "value/language",
  severity: "warning",
  check({ language }) {
    if (typeof language !== "string" || isLanguage(language))
      return noViolations;
    if (!/^[A-Z]{2}$/.test(language)) return noViolations;
    const message = `${quote(language)} is not an ISO 639-1 language code. Country codes often name another language, or none.`;
    return [{ at: ["language"], message }];
  },
};
