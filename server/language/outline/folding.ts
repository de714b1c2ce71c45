import {
  FoldingRangeKind,
  type FoldingRange,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Payload } from "../../document/payload";
import { limits } from "../../document/limits";
import type { Comment } from "../../document/scan";
import { endOf } from "../../document/syntax-tree";
import { marksIn, type Mark } from "./marks";

/**
 * Objects, arrays, comments and regions: at most one range for each line, the
 * inner one. Half-typed text too: a bracket without a partner takes no other's.
 * @param limit how many the client shows; the longest are kept, so none is without those around it
 */
export function foldingRanges(
  document: TextDocument,
  { text }: Pick<Payload, "text">,
  limit = Infinity,
): readonly FoldingRange[] {
  if (text.length > limits.size) return [];
  const { brackets, comments, depth } = marksIn(text);
  if (depth > limits.depth) return [];
  const ranges = new Map<number, FoldingRange>();
  const found = [
    bracketRanges(document, [...regionMarks(text, comments), ...brackets]),
    commentRanges(document, comments),
  ];
  for (const some of found)
    for (const range of some) {
      const { startLine, endLine } = range;
      if (endLine > startLine && !ranges.has(startLine))
        ranges.set(startLine, range);
    }
  let shown = [...ranges.values()];
  if (shown.length > limit)
    shown = shown.sort((a, b) => linesOf(b) - linesOf(a)).slice(0, limit);
  return shown.sort((a, b) => a.startLine - b.startLine);
}

const linesOf = ({ startLine, endLine }: FoldingRange) => endLine - startLine;

function* bracketRanges(
  document: TextDocument,
  marks: Mark[],
): Generator<FoldingRange> {
  const open: Mark[] = [];
  /** How many of each are open: very many may be, and a closing one without a partner looks at none of them. */
  const counts = new Map<string, number>();
  const count = ({ bracket }: Mark, by: 1 | -1) =>
    counts.set(bracket, (counts.get(bracket) ?? 0) + by);
  for (const mark of marks.sort((a, b) => a.offset - b.offset)) {
    const { type, bracket } = mark;
    if (type === "open") {
      open.push(mark);
      count(mark, 1);
    }
    if (type === "open" || !counts.get(bracket)) continue;
    const closed = open.splice(
      open.findLastIndex((one) => one.bracket === bracket),
    );
    for (const one of closed) count(one, -1);
    const [opening] = closed;
    if (!opening) continue;
    const range = linesBetween(document, opening.offset, mark.offset);
    yield mark.bracket === region
      ? { ...range, kind: FoldingRangeKind.Region }
      : { ...range, endLine: range.endLine - 1 }; // its closing bracket stays in sight
  }
}

const region = "region";
const regionMark = /^\/\/\s*#?(end)?region\b/;

function* regionMarks(
  text: string,
  comments: readonly Comment[],
): Generator<Mark> {
  for (const { offset, length } of comments) {
    const mark = regionMark.exec(text.slice(offset, offset + length));
    if (mark)
      yield { type: mark[1] ? "close" : "open", bracket: region, offset };
  }
}

/** Block comments, and line comments on lines of their own, one below the other. */
function commentRanges(
  document: TextDocument,
  comments: readonly Comment[],
): readonly FoldingRange[] {
  const text = document.getText();
  const runs: Comment[][] = [];
  for (const comment of comments) {
    const spelled = text.slice(comment.offset, endOf(comment));
    if (regionMark.test(spelled) || unclosed.test(spelled)) continue;
    const last = runs.at(-1)?.at(-1);
    if (last && continues(document, last, comment)) runs.at(-1)?.push(comment);
    else runs.push([comment]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const range = linesBetween(document, first.offset, endOf(last));
    return { ...range, kind: FoldingRangeKind.Comment };
  });
}

const unclosed = /^\/\*(?!.*\*\/$)|^\/\*\/$/s;

function continues(
  document: TextDocument,
  comment: Comment,
  next: Comment,
): boolean {
  if (comment.block || next.block) return false;
  const { line, character } = document.positionAt(comment.offset);
  const before = document.getText({
    start: { line, character: 0 },
    end: { line, character },
  });
  return (
    /^\s*$/.test(before) &&
    /^\s*$/.test(document.getText().slice(endOf(comment), next.offset)) &&
    document.positionAt(next.offset).line === line + 1
  );
}

function linesBetween(document: TextDocument, start: number, end: number) {
  return {
    startLine: document.positionAt(start).line,
    endLine: document.positionAt(end).line,
  };
}
