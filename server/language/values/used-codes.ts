import type { Payload } from "../../document/payload";
import { endOf, type Span } from "../../document/syntax-tree";

const written = {
  currency: /"(?:c|originalC)urrencyCode"\s*:\s*"([A-Z]{3})"/g,
  language: /"language"\s*:\s*"([A-Z]{2})"/g,
} as const;

/**
 * The codes of a long list that a file uses, the most frequent first.
 * @param except a value, with its quotes, that is to be replaced
 */
export function usedCodes(
  { textWithoutComments }: Payload,
  list: keyof typeof written,
  except?: Span,
): readonly string[] {
  const uses = new Map<string, number>();
  for (const match of textWithoutComments.matchAll(written[list])) {
    const end = match.index + match[0].length;
    if (except && end === endOf(except)) continue;
    const code = match[1] ?? "";
    uses.set(code, (uses.get(code) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a).map(([code]) => code);
}
