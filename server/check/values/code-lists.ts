import lists from "../../../generated/lists.json";

const currencies: Readonly<Record<string, number | null>> = lists.currencies;
const languages: ReadonlySet<string> = new Set(lists.languages);

export const isCurrency = (code: string) => Object.hasOwn(currencies, code);

/** How many decimals a currency has; undefined where nothing is said of that. */
export function minorUnits(code: string): number | undefined {
  return isCurrency(code) ? (currencies[code] ?? undefined) : undefined;
}

/** In capital letters, as CDP writes them. */
export const isLanguage = (code: string) => languages.has(code);
