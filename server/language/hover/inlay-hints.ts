import type { InlayHint, Range } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Payload } from "../../document/payload";
import { currencyName } from "../values/known-values";

/**
 * The currency's name behind each code in the range. Only the range is read,
 * as text: a large file needs no tree for that.
 */
export function inlayHints(
  document: TextDocument,
  payload: Payload,
  { start, end }: Range,
): InlayHint[] {
  if (payload.limitExceeded) return [];
  const offset = document.offsetAt({ ...start, character: 0 });
  const text = payload.textWithoutComments.slice(
    offset,
    document.offsetAt(end),
  );
  return [...text.matchAll(currency)].flatMap((match) => {
    const name = currencyName(match[1] ?? "");
    if (name === undefined) return [];
    const position = document.positionAt(
      offset + match.index + match[0].length,
    );
    return [{ position, label: name, paddingLeft: true }];
  });
}

/** Never matches within a string: the quotes of the name would be escaped there. */
const currency = /"(?:c|originalC)urrencyCode"\s*:\s*"([A-Z]{3})"/g;
