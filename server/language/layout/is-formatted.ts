/** What a formatter writes. */
export interface Layout {
  readonly lineBreak: string;
  /** One step of indentation: spaces, or a tab. */
  readonly step: string;
  /** The last line is to be ended; otherwise it may be. */
  readonly insertFinalNewline: boolean;
}

/**
 * Whether jsonc-parser would change nothing in a text, told line by line and
 * many times as fast as by asking it: most texts that are formatted on save
 * are like that. False where there is any doubt, as about broken texts and
 * block comments.
 */
export function isFormatted(text: string, layout: Layout): boolean {
  const { lineBreak, step, insertFinalNewline } = layout;
  const { plain, commented } = linePatterns(lineBreak);
  const blank = step.charCodeAt(0);
  let depth = 0;
  /** The last character of JSON. */
  let last = NaN;
  let isBehindComment = false;
  for (let at = 0; at < text.length;) {
    let first = at;
    while (text.charCodeAt(first) === blank) first++;
    const char = text.charCodeAt(first);
    const isClosing = char === closeBrace || char === closeBracket;
    const isNext = isClosing
      ? isBehindComment || !isOpening(last)
      : isOpening(last) || last === comma || Number.isNaN(last);
    if (isClosing) depth--;
    if (first - at !== depth * step.length) return false;

    plain.lastIndex = first;
    // Only tested: the strings of a match would take longer than finding it.
    isBehindComment = !plain.test(text);
    let end = plain.lastIndex;
    if (isBehindComment) {
      commented.lastIndex = first;
      const found = commented.exec(text);
      if (!found) return false;
      at = commented.lastIndex;
      end = first + (found[1]?.length ?? 0);
    } else {
      at = end;
      if (text.charCodeAt(end - 1) < space) end -= lineBreak.length;
    }
    if (end === first) continue;
    if (!isNext) return false;
    last = text.charCodeAt(end - 1);
    if (isOpening(last)) depth++;
  }
  return !insertFinalNewline || text === "" || text.endsWith(lineBreak);
}

const string = String.raw`"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"`;
const value = String.raw`(?:${string}|[-+.\w]+|\{\}|\[\])`;
const content = String.raw`(?:(?:${string}: )?(?:${value},?|[{[])|[}\]],?)`;

/** Lines of at most one value, without their indentation. */
function linePatterns(lineBreak: string) {
  const end = `(?:${lineBreak}|$)`;
  return {
    plain: new RegExp(content + end, "y"),
    commented: new RegExp(`(?:(${content}) )?//[^\\r\\n]*${end}`, "y"),
  };
}

const isOpening = (char: number) => char === openBrace || char === openBracket;

const space = 32;
const comma = 44;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
