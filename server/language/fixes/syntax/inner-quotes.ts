import type { Payload } from "../../../document/payload";
import { endOf, type Span } from "../../../document/syntax-tree";
import type { Fix } from "../fix";
import { replace } from "../../layout/edit";

/** A text with quotes in it that cut it in pieces, one of which stands where JSON has none. */
export function withInnerQuotes(
  { textWithoutComments }: Payload,
  piece: Span,
): Fix | undefined {
  const from = Math.max(0, piece.offset - longest);
  const near = textWithoutComments.slice(from, piece.offset + longest);
  for (const { 0: whole, index } of near.matchAll(pieces)) {
    const span = { offset: from + index, length: whole.length };
    if (endOf(span) < endOf(piece)) continue;
    if (span.offset >= piece.offset) return undefined;
    const text = whole.slice(1, -1).replace(/\\.|"/g, escaped);
    const edits = [replace(span, `"${text}"`)];
    return { title: "Escape the inner quotes", edits, preferred: true };
  }
  return undefined;
}

const escaped = (one: string) => (one === '"' ? '\\"' : one);

/** A text, and once or more a word and another text right behind it; then the value ends. */
const pieces =
  /"(?:[^"\\\n]|\\.)*"(?:[^\s"\\,:{}[\]](?:[^"\\\n,:{}[\]]*[^\s"\\,:{}[\]])?"(?:[^"\\\n]|\\.)*")+(?=\s*(?:[,}\]]|$))/g;

/** Characters to look at on either side: most texts are shorter, and a long look takes long. */
const longest = 300;
