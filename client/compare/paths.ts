import { isExtension, type Kind } from "../../cdp/kinds";
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

/**
 * The part of a path that may be named: its documented part, and of a data
 * extension, where no name is documented, the name of a pair that is a plain
 * word, which nothing takes for a link or a sentence of ours.
 */
export function namedPart(kind: Kind, path: Path): Path {
  const [name] = path;
  return isExtension(kind) && typeof name === "string" && plainWord.test(name)
    ? [name]
    : documentedPart(kind, path);
}

const plainWord = /^[A-Za-z0-9]{1,64}$/;

/** As code has it: `flightSegments[0].carrier`. */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .slice(1);
}
