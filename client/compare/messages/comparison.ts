import type { Kind } from "../../../cdp/kinds";
import { kinds } from "../../../cdp/kinds";
import { isUnchanged, type Comparison, type Difference } from "../compare";
import { countAttributes } from "./count-attributes";
import { listDifferences } from "./list-differences";

/**
 * Sentences for the question before an update: what changes, what becomes of
 * the rest, the two-days rule. Our own words, numbers, names and values that
 * are harmless, whatever the file and the server have.
 */
export function comparisonLines(
  kind: Kind,
  comparison: Comparison,
): readonly string[] {
  const { changed, added, lost, notVerifiable, twoDays } = comparison;
  const live = `live ${kinds[kind].name}`;
  const list = (those: readonly Difference[]) => listDifferences(kind, those);
  const count = ({ length }: readonly Difference[]) =>
    countAttributes(kind, length);
  const lines: string[] = [];
  if (changed.length > 0)
    lines.push(`Changes ${count(changed)}: ${list(changed)}.`);
  if (added.length > 0) lines.push(`Adds ${count(added)}: ${list(added)}.`);
  if (lost.length > 0)
    lines.push(
      `The ${live} has ${count(lost)} that the file does not: ${list(lost)}. ${lost.length === 1 ? "It" : "They"} ${fates[kinds[kind].leftOut]}.`,
    );
  if (lines.length === 0)
    lines.push(
      notVerifiable.length === 0
        ? `Nothing changes: the ${live} already has all of this.`
        : `Nothing changes as far as the ${live} shows.`,
    );
  return [...lines, ...doubtLines(kind, { notVerifiable, twoDays })];
}

/** What becomes of the rest of what is live, where nothing above has said it. */
export function restLines(
  kind: Kind,
  comparison: Comparison,
): readonly string[] {
  if (isUnchanged(comparison) || comparison.lost.length > 0) return [];
  return kinds[kind].leftOut === "unknown"
    ? [`The update has everything that the live ${kinds[kind].name} has.`]
    : effectLines(kind);
}

/** What an update does to what its body leaves out, as its method is documented; nothing where that is not. */
export function effectLines(kind: Kind): readonly string[] {
  return effects[kinds[kind].leftOut];
}

const effects = {
  kept: ["It changes the attributes that it includes and leaves the others."],
  removed: ["It replaces all pairs."],
  unknown: [],
} as const;

/** What becomes of attributes that the file leaves out. */
const fates = {
  unknown: "may be lost, since an update affects the whole resource",
  removed: "will be removed, since an update replaces all pairs",
  kept: "will stay",
} as const;

/** About attributes that cannot be verified, and the two-days rule. */
export function doubtLines(
  kind: Kind,
  { notVerifiable, twoDays }: Pick<Comparison, "notVerifiable" | "twoDays">,
): readonly string[] {
  const lines: string[] = [];
  if (notVerifiable.length > 0)
    lines.push(
      `The file has ${countAttributes(kind, notVerifiable.length)} that a retrieve does not show, so whether they change is not known: ${listDifferences(kind, notVerifiable)}.`,
    );
  if (twoDays.length > 0) lines.push(twoDaysLine(twoDays));
  return lines;
}

/** The rule is documented; what becomes of an update that breaks it is not, hence “may”. */
function twoDaysLine(broken: Comparison["twoDays"]): string {
  const rules = broken.map((name) => twoDaysRules[name]).join(", and the ");
  return `The ${rules}: such an update may be refused.`;
}

const twoDaysRules = {
  referenceId: "referenceId is not that of the live order",
  orderedAt: "orderedAt is more than two days from that of the live order",
} as const;
