import { endOf } from "../../document/tree";
import { inOrder, replace, type Edit } from "./fix";

/** A stretch of the new text: kept from the old one, or written. */
type Piece =
  { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * Two rounds of edits as one.
 * @param text what the first round changes; the second one changes its outcome
 */
export function together(
  text: string,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  if (first.length === 0) return inOrder(second);
  const pieces: Piece[] = [];
  const old = piecesOf(text.length, first);
  let at = 0;
  const length = old.reduce((sum, piece) => sum + lengthOf(piece), 0);
  for (const edit of inOrder(second)) {
    pieces.push(...cut(old, at, edit.offset), { text: edit.text });
    at = endOf(edit);
  }
  pieces.push(...cut(old, at, length));
  return editsOf(text.length, pieces);
}

function piecesOf(length: number, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    pieces.push({ from: at, to: edit.offset }, { text: edit.text });
    at = endOf(edit);
  }
  return [...pieces, { from: at, to: length }];
}

/** The pieces of a stretch of the text that they make. */
function cut(
  pieces: readonly Piece[],
  from: number,
  to: number,
): readonly Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece | readonly Piece[] => {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, lengthOf(piece));
    at += lengthOf(piece);
    if (start >= end) return [];
    return "text" in piece
      ? { text: piece.text.slice(start, end) }
      : { from: piece.from + start, to: piece.from + end };
  });
}

function editsOf(length: number, pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let written = "";
  for (const piece of [...pieces, { from: length, to: length }]) {
    if ("text" in piece) {
      written += piece.text;
      continue;
    }
    if (piece.from > at || written) {
      const span = { offset: at, length: piece.from - at };
      edits.push(replace(span, written));
    }
    written = "";
    at = piece.to;
  }
  return edits;
}

const lengthOf = (piece: Piece): number =>
  "text" in piece ? piece.text.length : piece.to - piece.from;
