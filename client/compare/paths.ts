import type { Kind } from "../../cdp/kinds";
import { attributeBelow, documented, type Path } from "../../cdp/attributes";

/**
 * The part of a path that is documented: its names, and nothing that a file
 * or a server made up, so that it can be shown anywhere.
 */
export function documentedPart(kind: Kind, path: Path): Path {
  let attribute = documented[kind];
  for (const [depth, step] of path.entries()) {
    const below = attributeBelow(attribute, step);
    if (!below) return path.slice(0, depth);
    attribute = below;
  }
  return path;
}

/** As code has it: `flightSegments[0].carrier`. */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .slice(1);
}
