import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "../../diagnostics";
import type { Payload } from "../../document/payload";
import {
  endOf,
  isContainer,
  type Property,
  type Span,
} from "../../document/syntax-tree";

/**
 * The ranges of “expand selection” at each position: the text, the value, the
 * attribute, the attribute with its comma, and so on outwards.
 */
export function selectionRanges(
  document: TextDocument,
  payload: Payload,
  positions: readonly Position[],
): readonly SelectionRange[] {
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    let around: SelectionRange | undefined;
    let outer: Span | undefined;
    for (const span of spansAround(payload, offset)) {
      if (outer && encloses(span, outer)) continue; // nothing but one attribute is in the brackets
      outer = span;
      const parent = around && { parent: around };
      around = { range: toRange(document, span), ...parent };
    }
    return around ?? { range: toRange(document, { offset, length: 0 }) };
  });
}

/** From the outermost to the innermost, each within the one before. */
function spansAround(payload: Payload, offset: number): readonly Span[] {
  const { tree, textWithoutComments, comments } = payload;
  const isAt = touches(offset);
  const spans: Span[] = [];
  for (let node = tree.root; node && isAt(node);) {
    const closed = isContainer(node) ? node.closed : undefined;
    const content = contentOf(node, textWithoutComments, closed);
    spans.push(node, ...content.filter(isAt));
    if (node.type === "object") {
      const property: Property | undefined = node.properties.find((one) =>
        isAt(wholeOf(one)),
      );
      if (!property) break;
      const { key, value } = property;
      spans.push(...withComma(wholeOf(property), textWithoutComments));
      if (isAt(key))
        spans.push(key, ...contentOf(key, textWithoutComments).filter(isAt));
      node = isAt(key) ? undefined : value;
    } else if (node.type === "array") {
      node = node.items.find(isAt);
      if (node)
        spans.push(...withComma(node, textWithoutComments).slice(0, -1));
    } else {
      break;
    }
  }
  const comment = comments.find(isAt);
  return comment
    ? [...spans.filter((span) => encloses(span, comment)), comment]
    : spans;
}

const touches =
  (offset: number) =>
  (span: Span): boolean =>
    offset >= span.offset && offset <= endOf(span);

const encloses = (outer: Span, inner: Span) =>
  outer.offset <= inner.offset && endOf(outer) >= endOf(inner);

/**
 * The text between the quotes or the brackets, if there is any.
 * @param closed of a bracket; a string shows it by its last character
 */
function contentOf(
  { offset, length }: Span,
  text: string,
  closed?: boolean,
): readonly Span[] {
  const opener = text.charAt(offset);
  if (!"\"'{[".includes(opener)) return [];
  const isClosed =
    closed ?? (length > 1 && text[offset + length - 1] === opener);
  const content = { offset: offset + 1, length: length - (isClosed ? 2 : 1) };
  return content.length > 0 ? [content] : [];
}

function wholeOf({ key, colon, value }: Property): Span {
  const end = value ? endOf(value) : Math.max(colon + 1, endOf(key));
  return { offset: key.offset, length: end - key.offset };
}

function withComma(span: Span, text: string): readonly Span[] {
  const gap = /[ \t\r\n]*,/y;
  gap.lastIndex = endOf(span);
  const comma = gap.test(text);
  const { offset } = span;
  return comma ? [{ offset, length: gap.lastIndex - offset }, span] : [span];
}
