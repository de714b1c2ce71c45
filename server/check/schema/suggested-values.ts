import { closestMatches } from "../text/closest-match";
import type { Schema } from "./schema";

/**
 * The values of a list that somebody may have meant, the nearest first. One
 * that is deprecated stands for its replacement.
 */
export function suggestedValues(
  { enum: values = [], "x-deprecated": deprecated = {} }: Schema,
  written: string,
): readonly string[] {
  const meant = closestMatches(written, values).map(
    (value) => deprecated[value] ?? value,
  );
  return [...new Set(meant)];
}
