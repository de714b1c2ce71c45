import { commentAt, endOfString, type Comment } from "../../document/scan";
import { endOf } from "../../document/syntax-tree";

/** What a range that folds begins or ends with. */
export interface Mark {
  readonly type: "open" | "close";
  /** The bracket that opens, or that would be closed. */
  readonly bracket: string;
  readonly offset: number;
}

interface Marks {
  readonly brackets: readonly Mark[];
  readonly comments: readonly Comment[];
  /** The deepest nesting of brackets. */
  readonly depth: number;
}

/**
 * The brackets and comments that `scan` sees in a text, in a fraction of its
 * time. They are searched for, and only their lines are read for quotes: no
 * text in quotes goes on behind its line.
 */
export function marksIn(text: string): Marks {
  const brackets: Mark[] = [];
  const comments: Comment[] = [];
  const wanted = /[{}[\]]|\/[/*]/g;
  let depth = 0;
  let deepest = 0;
  /** Up to there the text has been read. */
  let read = 0;
  for (let found; (found = wanted.exec(text));) {
    const { index: offset, 0: spelled } = found;
    let start = offset;
    while (start > read && !isLineBreak(text.charCodeAt(start - 1))) start--;
    read = endOfQuotes(text, start, offset);
    const comment = read > offset ? undefined : commentAt(text, offset);
    if (comment) {
      comments.push(comment);
      read = endOf(comment);
    }
    if (read > offset) {
      wanted.lastIndex = read;
    } else if (spelled === "{" || spelled === "[") {
      brackets.push({ type: "open", bracket: spelled, offset });
      deepest = Math.max(deepest, ++depth);
    } else {
      const bracket = spelled === "}" ? "{" : "[";
      brackets.push({ type: "close", bracket, offset });
      depth = Math.max(0, depth - 1);
    }
  }
  return { brackets, comments, depth: deepest };
}

/** The end of the text in quotes around an offset; the offset where there is none. */
function endOfQuotes(text: string, start: number, offset: number): number {
  let at = start;
  while (at < offset) {
    const char = text[at];
    at = char === '"' || char === "'" ? endOfString(text, at) : at + 1;
  }
  return at;
}

const isLineBreak = (char: number) => char === 10 || char === 13;
