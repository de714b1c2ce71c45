import { isLanguage } from "../../../check/values/code-lists";
import { knownValues } from "../../values/known-values";
import { replaceValue, type FixProvider } from "../fix";
import { locationAt } from "../problem-location";

/** `value/language`: the language of a country, or of a longer code. */
export const replaceLanguage: FixProvider = (payload, { offset }) => {
  const node = locationAt(payload, offset)?.node;
  if (node?.type !== "string") return [];
  const written = String(node.value).trim().toUpperCase();
  const first = /^([A-Z]{2})[-_]/.exec(written)?.[1] ?? written;
  const named = knownValues({ "x-list": "language" }).find(
    ({ text }) => text.toUpperCase() === written,
  );
  const language = named?.value ?? ofCountry.get(first) ?? first;
  return isLanguage(language) && language !== written
    ? [{ ...replaceValue(node, language), preferred: true }]
    : [];
};

/** Countries whose letters are no language, and where most write one. */
const ofCountry: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AT: "DE",
    AU: "EN",
    CN: "ZH",
    CZ: "CS",
    DK: "DA",
    GB: "EN",
    GR: "EL",
    JP: "JA",
    MX: "ES",
    US: "EN",
  }),
);
