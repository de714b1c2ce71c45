import type { Position, Range, TextEdit } from "vscode-languageserver-types";

/** A text by the lines of LSP, not by the library that the server has for it. */
export interface Lines {
  readonly text: string;
  readonly positionAt: (offset: number) => Position;
  readonly rangeOf: (start: number, end: number) => Range;
  /** Throws where it is no range of the text. */
  readonly spanOf: (range: Range) => Span;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export function linesOf(text: string): Lines {
  const starts = [
    0,
    ...Array.from(
      text.matchAll(/\r\n|\r|\n/g),
      (end) => end.index + end[0].length,
    ),
  ];
  const lengthOf = (line: number) =>
    text.slice(starts[line], starts[line + 1]).replace(/[\r\n]+$/, "").length;

  function positionAt(offset: number): Position {
    const line = starts.findLastIndex((start) => start <= offset);
    const character = offset - (starts[line] ?? 0);
    return { line, character: Math.min(character, lengthOf(line)) };
  }

  function offsetAt({ line, character }: Position): number {
    const start = starts[line];
    if (start === undefined || character < 0 || character > lengthOf(line))
      throw new Error(`There is no ${line}:${character}.`);
    return start + character;
  }

  return {
    text,
    positionAt,
    rangeOf: (start, end) => ({
      start: positionAt(start),
      end: positionAt(end),
    }),
    spanOf(range) {
      const [start, end] = [offsetAt(range.start), offsetAt(range.end)];
      if (start > end) throw new Error("The range ends before it begins.");
      return { start, end };
    },
  };
}

/** All at once, as LSP has it; throws where two overlap, or one is not within the text. */
export function applied(
  { text, spanOf }: Lines,
  edits: readonly TextEdit[],
): string {
  let result = "";
  let done = 0;
  const inOrder = edits
    .map(({ range, newText }) => ({ ...spanOf(range), newText }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  for (const { start, end, newText } of inOrder) {
    if (start < done) throw new Error("Two edits overlap.");
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}
