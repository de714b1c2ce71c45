import { distance } from "fastest-levenshtein";
import { isCurrency, isLanguage } from "../../check/lists";
import { knownValues } from "../lists";
import { usedCodes } from "../used-codes";
import { becomes, type FixMaker } from "./fix";
import { foundAt } from "./found";

/** `value/currency`: the codes that are one slip away. Where two are as near, none is preferred. */
export const nearCurrency: FixMaker = (payload, { offset }) => {
  const node = foundAt(payload, offset)?.node;
  if (node?.type !== "string") return [];
  const written = String(node.value).trim().toUpperCase();
  const used = usedCodes(payload, "currency", node).filter(isCurrency);
  const ranked = knownValues({ "x-list": "currency" })
    .map(({ value }) => ({ value, rank: rankOf(written, value, used) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, 3).map(({ value, rank }, index) => ({
    ...becomes(node, value),
    preferred: index === 0 && rank < (ranked[1]?.rank ?? Infinity),
  }));
};

/** What people write for a currency that has another code. */
const unofficial: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["NTD", "TWD"],
  ["RMB", "CNY"],
  ["UKP", "GBP"],
]);

/** Other names first, then letters in another order, then one letter that is wrong; before all these the same with what the file uses. */
function rankOf(written: string, code: string, used: readonly string[]) {
  const letters = (text: string) => Array.from(text).sort().join("");
  const slip =
    unofficial.get(written) === code
      ? 0
      : letters(written) === letters(code)
        ? 1
        : distance(written, code) === 1
          ? 2
          : Infinity;
  return used.includes(code) ? slip - 3 : slip;
}

/** `value/language`: the language of a country, or of a longer code. */
export const languageMeant: FixMaker = (payload, { offset }) => {
  const node = foundAt(payload, offset)?.node;
  if (node?.type !== "string") return [];
  const written = String(node.value).trim().toUpperCase();
  const first = /^([A-Z]{2})[-_]/.exec(written)?.[1] ?? written;
  const named = knownValues({ "x-list": "language" }).find(
    ({ text }) => text.toUpperCase() === written,
  );
  const language = named?.value ?? ofCountry.get(first) ?? first;
  return isLanguage(language) && language !== written
    ? [{ ...becomes(node, language), preferred: true }]
    : [];
};

/** Countries whose letters are no language, and where most write one. */
const ofCountry: ReadonlyMap<string, string> = new Map([
  ...([
    ["AT", "DE"],
    ["AU", "EN"],
    ["CN", "ZH"],
    ["CZ", "CS"],
  ] as const),
  ...([
    ["DK", "DA"],
    ["GB", "EN"],
    ["GR", "EL"],
    ["JP", "JA"],
  ] as const),
  ...([
    ["MX", "ES"],
    ["US", "EN"],
  ] as const),
]);
