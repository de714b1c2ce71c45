import { limits, type LimitExceeded } from "./limits";
import {
  withoutComments,
  leadingComments,
  scan,
  type Comment,
  type ScanResult,
} from "./scan";
import { valueStatsOf, type ValueStats } from "./value-stats";
import type { Json } from "./syntax-tree";

/** A text before anybody asks for its tree. */
export interface ParsedText {
  readonly limitExceeded?: LimitExceeded;
  readonly comments: readonly Comment[];
  /** The text with a space for each character of its comments, and for a BOM. */
  readonly textWithoutComments: string;
  /** Where the text is strict JSON, comments aside, and no attribute stands twice. */
  readonly strict?: StrictValue;
}

interface StrictValue {
  readonly value: Json;
  readonly stats: ValueStats;
}

/** Any text; without recursion, as deep as it may be. */
export function parseText(text: string): ParsedText {
  if (text.length > limits.size) {
    return {
      limitExceeded: "too-large",
      comments: [],
      textWithoutComments: blankOut(text, []),
    };
  }
  const comments = leadingComments(text);
  // What `JSON.parse` refuses takes as long as a scan.
  if (seemsToHaveComment(text, comments.at(-1)))
    return readByScan(text, scan(text));
  const textWithoutComments = blankOut(text, comments);
  const strict = readStrictly(textWithoutComments);
  return (
    (strict && atOnce(comments, textWithoutComments, strict)) ??
    readByScan(text, scan(text), strict ? undefined : textWithoutComments)
  );
}

/** Behind those that it begins with; two slashes behind a colon are most likely an address. */
function seemsToHaveComment(text: string, last: Comment | undefined): boolean {
  const end = last ? last.offset + last.length : 0;
  const slashAt = (from: number) => text.indexOf("/", from);
  for (let at = slashAt(end); at >= 0; at = slashAt(at + 1)) {
    const next = text[at + 1];
    if (next === "*" || (next === "/" && text[at - 1] !== ":")) return true;
  }
  return false;
}

/**
 * Reads strict JSON behind some comments, which most texts are. That
 * `JSON.parse` takes it says that no other comment is in it. Undefined where
 * the text is not that, or where there is any doubt.
 */
export function readAtOnce(text: string): ParsedText | undefined {
  const comments = leadingComments(text);
  const textWithoutComments = blankOut(text, comments);
  const strict = readStrictly(textWithoutComments);
  return strict && atOnce(comments, textWithoutComments, strict);
}

function atOnce(
  comments: readonly Comment[],
  textWithoutComments: string,
  strict: StrictValue,
): ParsedText | undefined {
  return strict.stats.depth <= limits.depth &&
    strict.stats.attributeCount === colonsBehindNames(textWithoutComments)
    ? { comments, textWithoutComments, strict }
    : undefined;
}

/**
 * The same of any text.
 * @param refused what `JSON.parse` does not take: to ask it again takes time
 */
export function readByScan(
  text: string,
  { comments, depth, colons }: ScanResult,
  refused?: string,
): ParsedText {
  const textWithoutComments = blankOut(text, comments);
  if (depth > limits.depth)
    return { limitExceeded: "too-deep", comments, textWithoutComments };
  const strict =
    textWithoutComments === refused
      ? undefined
      : readStrictly(textWithoutComments);
  // `JSON.parse` keeps one of two attributes with the same name.
  return strict?.stats.attributeCount === colons
    ? { comments, textWithoutComments, strict }
    : { comments, textWithoutComments };
}

function readStrictly(textWithoutComments: string): StrictValue | undefined {
  try {
    const value = JSON.parse(textWithoutComments) as Json;
    return { value, stats: valueStatsOf(value) };
  } catch {
    return undefined;
  }
}

function blankOut(text: string, comments: readonly Comment[]): string {
  const rest = withoutComments(text, comments);
  return rest.startsWith("\uFEFF") ? ` ${rest.slice(1)}` : rest;
}

/**
 * Of valid JSON never fewer than it has attributes: a colon behind a quote or
 * white space can also be in a text, one behind a name is nowhere else.
 */
function colonsBehindNames(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === doubleQuote || before <= space) count++;
  }
  return count;
}

const space = 32;
const doubleQuote = 34;
