/** How exactly the numbers of a text are written; never less than they are. */
export interface Precision {
  /** The most digits behind the point of a number. */
  readonly maxDecimals: number;
  /** The most digits of a number with a point, on both sides of it, or of one with an exponent. */
  readonly maxDigits: number;
}

/** Does not tell texts that look like a number from numbers, except for times of day. */
export function precisionOf(text: string): Precision {
  let maxDecimals = 0;
  let maxDigits = 0;
  for (let at = text.indexOf("."); at >= 0; at = text.indexOf(".", at + 1)) {
    const behind = digitsAt(text, at + 1, 1);
    if (behind === 0) continue;
    const before = digitsAt(text, at - 1, -1);
    if (before === 0 || isSeconds(text, at - before)) continue;
    maxDecimals = Math.max(maxDecimals, behind);
    maxDigits = Math.max(maxDigits, before + behind);
  }
  for (const { index } of text.matchAll(exponents)) {
    maxDigits = Math.max(maxDigits, digitsAt(text, index, -1));
  }
  return { maxDecimals, maxDigits };
}

const exponents = /\d[eE]/g;

/** No JSON has a digit, a colon and a number outside its texts. */
function isSeconds(text: string, at: number): boolean {
  return text[at - 1] === ":" && isDigit(text.charCodeAt(at - 2));
}

function digitsAt(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += step;
  return Math.abs(at - from);
}

const isDigit = (char: number) => char >= 48 && char <= 57;
