import { attributeBelow, documented, type Path } from "../../cdp/attributes";
import type { Attribute, Attributes } from "../../cdp/attributes";
import type { Kind } from "../../cdp/kinds";
import { pairs } from "./pairs";

/**
 * Where what the body lacks stands in the live resource. The path of such a
 * difference has the indexes of the body, and its last step is that of the live
 * one: an element that the body lacks has no other.
 */
export function livePath(
  kind: Kind,
  live: Attributes,
  body: Attributes,
  path: Path,
): Path {
  let attribute: Attribute | undefined = documented[kind];
  let from: unknown = live;
  let to: unknown = body;
  return path.map((step, depth) => {
    const isLast = depth === path.length - 1;
    const below = attributeBelow(attribute, step);
    const liveStep =
      !isLast && Array.isArray(from) && Array.isArray(to)
        ? (pairs(below, from, to).find((pair) => pair.body === step)?.live ??
          step)
        : step;
    attribute = below;
    from = memberOf(from, liveStep);
    to = memberOf(to, step);
    return liveStep;
  });
}

function memberOf(value: unknown, step: string | number): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined;
}
