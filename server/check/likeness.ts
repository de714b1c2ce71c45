import { distance } from "fastest-levenshtein";

/**
 * The candidate that somebody probably meant, if one is near: case, spaces and
 * hyphens do not count, and at most a third of the letters may differ.
 */
export function nearest(
  text: string,
  candidates: readonly string[],
): string | undefined {
  const wanted = normal(text);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const differing = distance(wanted, normal(candidate));
    if (differing < least) {
      least = differing;
      best = candidate;
    }
  }
  return best;
}

const normal = (text: string) =>
  text.trim().toLowerCase().replace(/[ -]/g, "_");
