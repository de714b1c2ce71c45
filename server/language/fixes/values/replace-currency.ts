import { distance } from "fastest-levenshtein";
import { isCurrency } from "../../../check/values/code-lists";
import { knownValues } from "../../values/known-values";
import { usedCodes } from "../../values/used-codes";
import { replaceValue, type FixProvider } from "../fix";
import { locationAt } from "../problem-location";

/** `value/currency`: the codes that are one slip away. Where two are as near, none is preferred. */
export const replaceCurrency: FixProvider = (payload, { offset }) => {
  const node = locationAt(payload, offset)?.node;
  if (node?.type !== "string") return [];
  const written = String(node.value).trim().toUpperCase();
  const used = usedCodes(payload, "currency", node).filter(isCurrency);
  const ranked = knownValues({ "x-list": "currency" })
    .map(({ value }) => ({ value, rank: rankOf(written, value, used) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, 3).map(({ value, rank }, index) => ({
    ...replaceValue(node, value),
    preferred: index === 0 && rank < (ranked[1]?.rank ?? Infinity),
  }));
};

/** Written by people for a currency that has another code. */
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
