import { scan, withoutComments } from "../../document/scan";
import { endOf, type Span } from "../../document/syntax-tree";
import { tokenReader } from "../../document/tokens";
import { replace, type Edit } from "./edit";

/**
 * The edits that give one text the layout of another; undefined where their
 * tokens and comments, as our own parser reads them, are not the same.
 */
export function gapEdits(
  text: string,
  laidOut: string,
): readonly Edit[] | undefined {
  const [reader, otherReader] = [
    significantReader(text),
    significantReader(laidOut),
  ];
  const edits: Edit[] = [];
  for (let at = 0, otherAt = 0; ;) {
    const [span, other] = [reader(at), otherReader(otherAt)];
    const gap = { offset: at, length: span.offset - at };
    const newText = laidOut.slice(otherAt, other.offset);
    if (text.slice(at, span.offset) !== newText)
      edits.push(replace(gap, newText));
    [at, otherAt] = [endOf(span), endOf(other)];
    if (text.slice(span.offset, at) !== laidOut.slice(other.offset, otherAt))
      return undefined;
    // Only the end has no length.
    if (span.length === 0) return edits;
  }
}

/** The first token or comment at or after an offset; asked for one after the other. */
function significantReader(text: string): (from: number) => Span {
  const { comments } = scan(text);
  const tokenAt = tokenReader(withoutComments(text, comments));
  let index = 0;
  let token = tokenAt(0);
  return (from) => {
    if (token.offset < from) token = tokenAt(from);
    const comment = comments[index];
    if (!comment || token.offset < comment.offset) return token;
    index++;
    return comment;
  };
}
