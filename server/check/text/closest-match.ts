import { distance } from "fastest-levenshtein";

/** The candidate that somebody probably meant, if one is near; see {@link closestMatches}. */
export function closestMatch(
  text: string,
  candidates: readonly string[],
): string | undefined {
  return closestMatches(text, candidates)[0];
}

/**
 * The candidates that somebody may have meant, the nearest first: case, spaces
 * and hyphens do not count, and at most a third of the letters may differ.
 * Where none is near, the only one that begins like that: `currency`, `cancel`.
 * @param candidates without white space around them
 */
export function closestMatches(
  text: string,
  candidates: readonly string[],
): readonly string[] {
  const wanted = normalize(text);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  // Two texts differ in at least as many letters as one is longer.
  const near = candidates
    .filter((name) => Math.abs(name.length - wanted.length) <= most)
    .map((name) => ({ name, differing: distance(wanted, normalize(name)) }))
    .filter(({ differing }) => differing <= most)
    .sort((a, b) => a.differing - b.differing)
    .map(({ name }) => name);
  if (near.length > 0 || wanted.length < minimumPrefix) return near;
  const longer = candidates.filter((name) =>
    normalize(name).startsWith(wanted),
  );
  return longer.length === 1 ? longer : [];
}

/** In letters: fewer begin too many words. */
const minimumPrefix = 4;

const normalize = (text: string) =>
  text.trim().toLowerCase().replace(/[ -]/g, "_");

/** Whether two names differ in nothing but case, spaces, hyphens and underscores. */
export function isSameName(one: string, other: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[\s_-]/g, "");
  return letters(one) === letters(other);
}
