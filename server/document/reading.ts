import { limits, type Excess } from "./limits";
import {
  blankComments,
  leadingComments,
  scan,
  type Comment,
  type Scan,
} from "./scan";
import { surveyOf, type Survey } from "./survey";
import type { Json } from "./tree";

/** What is known of a text before anybody asks for its tree. */
export interface Reading {
  readonly excess?: Excess;
  readonly comments: readonly Comment[];
  /** The text with a space for each character of its comments, and for a BOM. */
  readonly blanked: string;
  /** Where the text is strict JSON, comments aside, and no attribute stands twice. */
  readonly strict?: Strict;
}

interface Strict {
  readonly value: Json;
  readonly survey: Survey;
}

/** Any text; without recursion, as deep as it may be. */
export function read(text: string): Reading {
  if (text.length > limits.size) {
    return { excess: "too-large", comments: [], blanked: blank(text, []) };
  }
  return readAtOnce(text) ?? readByScan(text, scan(text));
}

/**
 * What most texts are: strict JSON behind some comments. That `JSON.parse`
 * takes it says that no other comment is in it. Undefined where it is not
 * that, or where there is any doubt.
 */
export function readAtOnce(text: string): Reading | undefined {
  const comments = leadingComments(text);
  const blanked = blank(text, comments);
  const strict = readStrictly(blanked);
  return strict &&
    strict.survey.depth <= limits.depth &&
    strict.survey.attributes === colonsBehindNames(blanked)
    ? { comments, blanked, strict }
    : undefined;
}

/** The same of any text. */
export function readByScan(
  text: string,
  { comments, depth, colons }: Scan,
): Reading {
  const blanked = blank(text, comments);
  if (depth > limits.depth) return { excess: "too-deep", comments, blanked };
  const strict = readStrictly(blanked);
  // `JSON.parse` keeps one of two attributes with the same name.
  return strict?.survey.attributes === colons
    ? { comments, blanked, strict }
    : { comments, blanked };
}

function readStrictly(blanked: string): Strict | undefined {
  try {
    const value = JSON.parse(blanked) as Json;
    return { value, survey: surveyOf(value) };
  } catch {
    return undefined;
  }
}

function blank(text: string, comments: readonly Comment[]): string {
  return blankComments(text, comments).replace(/^\uFEFF/, " ");
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
