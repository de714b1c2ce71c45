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
    const message = `"language" is no language of ISO 639-1: ${quote(language)}; a country's letters are often another language's, or none's.`;
    return [{ at: ["language"], message }];
  },
};
