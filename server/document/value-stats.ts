import { hasOuterSpace } from "./characters";
import { limits } from "./limits";
import type { Json } from "./syntax-tree";

/** The results of one walk over a value, so that few others are needed. */
export interface ValueStats {
  /** The attributes of all its objects. */
  readonly attributeCount: number;
  /** The deepest nesting of brackets; no further than one beyond the limit. */
  readonly depth: number;
  /** The largest of its numbers, without their signs. */
  readonly largestNumber: number;
  /** Some text is empty. */
  readonly emptyText: boolean;
  /** Some text begins or ends with white space, or with what cannot be seen. */
  readonly outerSpace: boolean;
}

/** @param value an element that did not parse is `undefined`, see `toValue` */
export function valueStatsOf(value: Json | undefined): ValueStats {
  const stats = {
    attributeCount: 0,
    depth: 0,
    largestNumber: 0,
    emptyText: false,
    outerSpace: false,
  };
  visit(value, 1, stats);
  return stats;
}

function visit(
  value: Json | undefined,
  depth: number,
  stats: { -readonly [K in keyof ValueStats]: ValueStats[K] },
): void {
  if (typeof value === "string") {
    if (value === "") stats.emptyText = true;
    else if (hasOuterSpace(value)) stats.outerSpace = true;
  } else if (typeof value === "number") {
    const size = Math.abs(value);
    if (size > stats.largestNumber) stats.largestNumber = size;
  } else if (typeof value === "object" && value !== null) {
    if (depth > stats.depth) stats.depth = depth;
    if (depth > limits.depth) return;
    if (Array.isArray(value)) {
      const items = value as readonly (Json | undefined)[];
      for (const item of items) visit(item, depth + 1, stats);
      return;
    }
    const members = value as Readonly<Record<string, Json>>;
    for (const name in members) {
      stats.attributeCount++;
      visit(members[name], depth + 1, stats);
    }
  }
}
