import { endOf } from "../../document/syntax-tree";
import { inOrder, replace, type Edit } from "./edit";

/** A stretch of the new text: kept from the old one, or written. */
type Piece =
  { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * Two rounds of edits as one.
 * @param text what the first round changes; the second one changes its outcome
 */
export function composeEdits(
  text: string,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  if (first.length === 0) return inOrder(second);
  const pieces: Piece[] = [];
  const take = taker(piecesOf(text.length, first));
  let at = 0;
  for (const edit of inOrder(second)) {
    for (const piece of take(edit.offset - at)) pieces.push(piece);
    pieces.push({ text: edit.newText });
    take(edit.length);
    at = endOf(edit);
  }
  for (const piece of take(Infinity)) pieces.push(piece);
  return editsOf(text.length, pieces);
}

function piecesOf(length: number, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    pieces.push({ from: at, to: edit.offset }, { text: edit.newText });
    at = endOf(edit);
  }
  return [...pieces, { from: at, to: length }];
}

/** Takes one stretch after another off the text that the pieces make. */
function taker(pieces: readonly Piece[]): (length: number) => readonly Piece[] {
  let index = 0;
  let used = 0;
  return (length) => {
    const taken: Piece[] = [];
    let wanted = length;
    for (
      let piece = pieces[index];
      piece && wanted > 0;
      piece = pieces[index]
    ) {
      const end = Math.min(used + wanted, lengthOf(piece));
      if (end > used) taken.push(part(piece, used, end));
      wanted -= end - used;
      used = end;
      if (end < lengthOf(piece)) break;
      index++;
      used = 0;
    }
    return taken;
  };
}

function part(piece: Piece, from: number, to: number): Piece {
  return "text" in piece
    ? { text: piece.text.slice(from, to) }
    : { from: piece.from + from, to: piece.from + to };
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
