/**
 * Characters of a text that nobody sees, told by their Unicode properties.
 * Scripts and emoji need some of them: those count as letters here.
 */
import { lazyRegExp } from "./lazy-reg-exp";

/** Whether a text begins or ends with white space, or with what cannot be seen. */
export function hasOuterSpace(text: string): boolean {
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)))
    return false;
  return text !== trimOuterSpace(text);
}

/** A text without what {@link hasOuterSpace} finds. */
export function trimOuterSpace(text: string): string {
  const mask = withoutNeeded(text, neededIn(text));
  const start = mask.search(notBlank());
  if (start < 0) return "";
  let end = mask.length;
  while (blank().test(lastCharacter(mask, end)))
    end -= lastCharacter(mask, end).length;
  return text.slice(start, end);
}

/** The first character that cannot be seen, and that no script or emoji needs. */
export function findUnseen(
  text: string,
  usage: "prose" | "code",
): string | undefined {
  if (isPlainText(text) || !unseen().test(text)) return undefined;
  const needed = usage === "code" ? neededInCodes() : neededIn(text);
  return unseen().exec(withoutNeeded(text, needed))?.[0];
}

/** A text without all that {@link findUnseen} finds. */
export function removeUnseen(text: string, usage: "prose" | "code"): string {
  const needed = usage === "code" ? neededInCodes() : neededIn(text);
  const mask = withoutNeeded(text, needed);
  let result = "";
  let from = 0;
  for (const { 0: character, index } of mask.matchAll(everyUnseen())) {
    result += text.slice(from, index);
    from = index + character.length;
  }
  return result + text.slice(from);
}

/** The run of white space that JSON does not have, and of what cannot be seen, that begins at an offset; empty where none does. */
export function invalidSpaceAt(text: string, offset: number): string {
  if (isPlain(text.charCodeAt(offset))) return "";
  const run = invalidSpace();
  run.lastIndex = offset;
  return run.exec(text)?.[0] ?? "";
}

/** As Unicode defines it; the rest of what {@link trimOuterSpace} removes cannot be seen, and takes no room. */
export const isWhiteSpace = (text: string) => whiteSpace().test(text);
export const hasWhiteSpace = (text: string) => someWhiteSpace().test(text);

/** Whether a text has nothing but printable ASCII and its layout: known at once, before a property of Unicode is asked for. */
export const isPlainText = (text: string) => !notPlain.test(text);
const notPlain = /[^\t\n\r -~]/;

/** Whether a text has nothing but ASCII, controls too: in UTF-8 it is as long. Told many times as fast as by an expression. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += utf8.length) {
    const part = text.slice(at, at + utf8.length);
    const { read, written } = encoder.encodeInto(part, utf8);
    if (read !== part.length || written !== part.length) return false;
  }
  return true;
}
const encoder = new TextEncoder();
const utf8 = new Uint8Array(16_384);

/** Of ASCII, and no space; most texts begin and end so. */
const isPlain = (char: number) => char > 32 && char < 127;

/** The same text, as long, with a letter for each unit of what is needed. */
const withoutNeeded = (text: string, needed: RegExp) =>
  text.replace(needed, (found) => "x".repeat(found.length));

function lastCharacter(text: string, end: number): string {
  const pair = text.slice(Math.max(0, end - 2), end);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : pair.slice(-1);
}

/**
 * Controls but those that lay out a text, separators of lines and paragraphs,
 * annotations, what is ignored by default, and Braille's blank.
 */
export const unseenPattern = String.raw`(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]`;
const unseen = lazyRegExp(unseenPattern, "u");
const everyUnseen = lazyRegExp(unseenPattern, "gu");

const blanks = String.raw`\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800`;
const blank = lazyRegExp(`^[${blanks}]$`, "u");
const invalidSpace = lazyRegExp(`(?:(?![\\t\\n\\r ])[${blanks}])+`, "uy");
const whiteSpace = lazyRegExp(String.raw`^\p{White_Space}+$`, "u");
const someWhiteSpace = lazyRegExp(String.raw`\p{White_Space}`, "u");
const notBlank = lazyRegExp(`[^${blanks}]`, "u");

/** Keycaps, and pictographs with their variation, skin, tags and joiners. */
const pictograph = String.raw`\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{Emoji_Modifier}?\u20E3?(?:[\u{E0020}-\u{E007E}]+\u{E007F})?`;
const emoji = String.raw`[0-9#*]\uFE0F\u20E3|${pictograph}(?:\u200D${pictograph})*`;

/** Of a script whose letters neither join nor stack. */
const apart = String.raw`[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Georgian}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}]`;
const joining = String.raw`(?!${apart})\p{L}\p{M}{0,8}`;
const joiners = String.raw`(?<=${joining})[\u200C\u200D]|(?<=[\p{L}\p{M}\p{N}])[\u200C\u200D](?=${joining})`;

/** Written without spaces: a line may break there. */
const unspaced = String.raw`[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tai_Tham}\p{sc=Tibetan}\p{sc=Javanese}\p{sc=Balinese}]`;
const breaks = String.raw`(?<=${unspaced})\u200B(?=${unspaced})`;

const alphabetic = String.raw`[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}]`;

/** Another form of the letter before it, and what keeps its marks apart. */
const forms = String.raw`(?<=(?!${alphabetic})[\p{L}\p{M}])[\p{Variation_Selector}\u180E]|(?<=[\p{L}\p{M}])\u034F(?=\p{M})|(?<=\p{sc=Khmer})[\u17B4\u17B5]`;

/** They stand for a missing consonant or vowel of a syllable. */
const fillers = String.raw`\u115F(?=[\u1160-\u11A7])|(?<=[\u1100-\u115F])\u1160`;

const braille = String.raw`(?<=[\u2801-\u28FF])\u2800(?=[\u2801-\u28FF])`;

const always = [emoji, joiners, breaks, forms, fillers, braille].join("|");
const hyphens = String.raw`(?<=\p{L})\u00AD(?=\p{L})`;
const directions = String.raw`[\u061C\u200E\u200F]`;

const neededInCodes = lazyRegExp(always, "gu");
const neededInProse = lazyRegExp(`${always}|${hyphens}`, "gu");
const neededInBothDirections = lazyRegExp(
  `${always}|${hyphens}|${directions}`,
  "gu",
);

/** Marks of direction are for texts with letters that run from right to left. */
const rightToLeft = lazyRegExp(
  String.raw`[\p{scx=Hebrew}\p{scx=Arabic}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}\p{scx=Adlam}]`,
  "u",
);

const neededIn = (text: string) =>
  rightToLeft().test(text) ? neededInBothDirections() : neededInProse();
