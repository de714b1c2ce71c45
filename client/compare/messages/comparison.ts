import type { Kind } from "../../../cdp/kinds";
import { kinds } from "../../../cdp/kinds";
import type { Comparison, Difference } from "../compare";
import { listDifferences } from "./list-differences";

/**
 * Sentences for the question before an update: what changes, what may be
 * lost, the two-days rule. Our own words, numbers, documented names and
 * harmless values only, whatever the file and the server have.
 */
export function comparisonLines(
  kind: Kind,
  { changed, added, lost, notVerifiable, twoDays }: Comparison,
): readonly string[] {
  const live = `live ${kinds[kind].name}`;
  const list = (those: readonly Difference[]) => listDifferences(kind, those);
  const lines: string[] = [];
  if (changed.length > 0)
    lines.push(`Changes ${attributes(changed)}: ${list(changed)}.`);
  if (added.length > 0)
    lines.push(`Adds ${attributes(added)}: ${list(added)}.`);
  if (lost.length > 0)
    lines.push(
      `The ${live} has ${attributes(lost)} that the file does not: ${list(lost)}. ${lost.length === 1 ? "It" : "They"} may be lost, since an update affects the whole resource.`,
    );
  if (lines.length === 0)
    lines.push(
      notVerifiable.length === 0
        ? `Nothing changes: the ${live} already has all of this.`
        : `Nothing changes as far as the ${live} shows.`,
    );
  return [...lines, ...doubtLines(kind, { notVerifiable, twoDays })];
}

/** About attributes that cannot be verified, and the two-days rule. */
export function doubtLines(
  kind: Kind,
  { notVerifiable, twoDays }: Pick<Comparison, "notVerifiable" | "twoDays">,
): readonly string[] {
  const lines: string[] = [];
  if (notVerifiable.length > 0)
    lines.push(
      `The file has ${attributes(notVerifiable)} that a retrieve does not show, so whether they change is not known: ${listDifferences(kind, notVerifiable)}.`,
    );
  if (twoDays.length > 0) lines.push(twoDaysLine(twoDays));
  return lines;
}

const attributes = ({ length }: readonly Difference[]) =>
  length === 1 ? "1 attribute" : `${length} attributes`;

/** The rule is documented; what becomes of an update that breaks it is not, hence “may”. */
function twoDaysLine(broken: Comparison["twoDays"]): string {
  const rules = broken.map((name) => twoDaysRules[name]).join(", and the ");
  return `The ${rules}: such an update may be refused.`;
}

const twoDaysRules = {
  referenceId: "referenceId is not that of the live order",
  orderedAt: "orderedAt is more than two days from that of the live order",
} as const;
