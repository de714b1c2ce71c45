import { nodeAt, type Json, type Path } from "../../document/tree";
import type { Rule } from "./index";

/**
 * `value/number-range`: a number that a double cannot hold exactly, or not at
 * all. It is sent as written, but CDP may store another one. RFC 8259 section 6.
 */
export const numberRange: Rule = (payload) => {
  const found: Path[] = [];
  if (payload.value !== undefined) collect(payload.value, [], found);
  return found.flatMap((path) => {
    const node = nodeAt(payload.tree.root, path);
    if (!node) return [];
    return {
      code: "value/number-range",
      severity: "warning",
      offset: node.offset,
      length: node.length,
      message:
        "This number is beyond 9007199254740991, the largest whole number that most JSON readers keep exactly; it is sent as written, but CDP may store another one.",
    };
  });
};

/** One path array for the whole walk: it looks at every value of the file. */
function collect(value: Json, path: (string | number)[], found: Path[]): void {
  if (typeof value === "number") {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) found.push([...path]);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const step of steps) {
    path.push(step);
    collect(
      (value as Record<string | number, Json>)[step] as Json,
      path,
      found,
    );
    path.pop();
  }
}
