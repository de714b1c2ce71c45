import { endOf } from "../../document/syntax-tree";
import { inOrder, replace, type Edit } from "./edit";

/** A stretch of the new text: kept from the old one, or written. */
type Piece =
  | { readonly kind: "kept"; readonly from: number; readonly to: number }
  | { readonly kind: "written"; readonly text: string };

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
    pieces.push(written(edit.newText));
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
    pieces.push(kept(at, edit.offset), written(edit.newText));
    at = endOf(edit);
  }
  return [...pieces, kept(at, length)];
}

const kept = (from: number, to: number): Piece => ({ kind: "kept", from, to });

const written = (text: string): Piece => ({ kind: "written", text });

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
  return piece.kind === "written"
    ? written(piece.text.slice(from, to))
    : kept(piece.from + from, piece.from + to);
}

function editsOf(length: number, pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let newText = "";
  for (const piece of [...pieces, kept(length, length)]) {
    if (piece.kind === "written") {
      newText += piece.text;
      continue;
    }
    if (piece.from > at || newText) {
      const span = { offset: at, length: piece.from - at };
      edits.push(replace(span, newText));
    }
    newText = "";
    at = piece.to;
  }
  return edits;
}

const lengthOf = (piece: Piece): number =>
  piece.kind === "written" ? piece.text.length : piece.to - piece.from;
