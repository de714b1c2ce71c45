import type { Random } from "./random";
import { randomPiece, randomValue } from "./random-document";

interface RandomEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Of a value, of white space, or of anything. */
export function randomEdit(random: Random, text: string): RandomEdit {
  const at = random.below(text.length + 1);
  switch (random.below(4)) {
    case 0:
      return replacing(text, at, /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+/g, () =>
        randomValue(random),
      );
    case 1:
      return replacing(text, at, /\s+|(?<=,)/g, () =>
        random.pick(["\n", " ", "", "\r\n  ", "\n// a comment\n", "/* a */"]),
      );
    default: {
      const cut = random.pick([0, 0, 1, 1, 3, 20]);
      const end = Math.min(at + random.below(cut + 1), text.length);
      const newText = random.chance(60) ? randomPiece(random) : "";
      return { start: at, end, newText };
    }
  }
}

/** What is found first at or behind a place; where nothing is, there comes a new text. */
function replacing(
  text: string,
  at: number,
  pattern: RegExp,
  newText: () => string,
): RandomEdit {
  const [found] = [...text.matchAll(pattern)].filter(
    ({ index }) => index >= at,
  );
  const start = found?.index ?? at;
  const end = start + (found?.[0].length ?? 0);
  return { start, end, newText: newText() };
}
