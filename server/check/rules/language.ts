import type { JsonObject } from "../../document/tree";
import { isLanguage } from "../lists";
import { quote } from "../quote";
import { nothing, type Rule } from "./rule";

/** `value/language`: a code that ISO 639-1 does not have. Its form is the schema's business. */
export const language: Rule<JsonObject> = {
  code: "value/language",
  severity: "warning",
  find({ language }) {
    if (typeof language !== "string" || isLanguage(language)) return nothing;
    if (!/^[A-Z]{2}$/.test(language)) return nothing;
    const message = `"language" is no language of ISO 639-1: ${quote(language)}; a country's letters are often another language's, or none's.`;
    return [{ at: ["language"], message }];
  },
};
