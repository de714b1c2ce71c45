import { limits } from "./limits";
import type { Json } from "./tree";

/** What one walk over a value tells, so that few others are needed. */
export interface Survey {
  /** The attributes of all its objects. */
  readonly attributes: number;
  /** The deepest nesting of brackets; no further than one beyond the limit. */
  readonly depth: number;
  /** The largest of its numbers, without their signs. */
  readonly largest: number;
  /** Some text begins or ends with white space, or with a control character. */
  readonly outerSpace: boolean;
}

/** @param value an element that did not parse is `undefined`, see `toValue` */
export function surveyOf(value: Json | undefined): Survey {
  const survey = { attributes: 0, depth: 0, largest: 0, outerSpace: false };
  visit(value, 1, survey);
  return survey;
}

function visit(
  value: Json | undefined,
  depth: number,
  survey: { -readonly [K in keyof Survey]: Survey[K] },
): void {
  if (typeof value === "string") {
    if (hasOuterSpace(value)) survey.outerSpace = true;
  } else if (typeof value === "number") {
    const size = Math.abs(value);
    if (size > survey.largest) survey.largest = size;
  } else if (typeof value === "object" && value !== null) {
    if (depth > survey.depth) survey.depth = depth;
    if (depth > limits.depth) return;
    if (Array.isArray(value)) {
      const items = value as readonly (Json | undefined)[];
      for (const item of items) visit(item, depth + 1, survey);
      return;
    }
    const members = value as Readonly<Record<string, Json>>;
    for (const name in members) {
      survey.attributes++;
      visit(members[name], depth + 1, survey);
    }
  }
}

export function hasOuterSpace(text: string): boolean {
  return (
    isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1))
  );
}

const space = 32;
const noBreakSpace = 160;
const isSpace = (char: number) => char <= space || char === noBreakSpace;
