import type { Kind } from "../../cdp/kinds";
import type { Attributes } from "../../cdp/attributes";
import { documented } from "../../cdp/attributes";
import { differences, type Difference, type Found } from "./differences";
import { twoDaysRule } from "../../cdp/two-days";

export type { Difference };

/** A live resource against the body of an update, as far as they differ in meaning. */
export interface Comparison {
  /** Both have it. */
  readonly changed: readonly Difference[];
  /** Only the body has it. */
  readonly added: readonly Difference[];
  /** Only the live one has it; it may be lost, since an update affects the whole resource. [doc] */
  readonly lost: readonly Difference[];
  /** The body has it, and a retrieve does not show it: whether it changes is not known. */
  readonly notVerifiable: readonly Difference[];
  /** Which values of an order break the two-days rule; none where it holds or cannot be told. */
  readonly twoDays: readonly ("referenceId" | "orderedAt")[];
}

/**
 * Attributes that only responses have count for nothing, on either side; so do
 * the order of attributes and the spelling of numbers and of `orderedAt`. Both
 * are JSON values, at most 64 deep.
 */
export function compare(
  kind: Kind,
  live: Attributes,
  body: Attributes,
): Comparison {
  const found = [...differences(documented[kind], live, body, [])];
  const those = (wanted: Found["kind"]) =>
    found
      .filter((one) => one.kind === wanted)
      .map(({ difference }) => difference);
  return {
    changed: those("changed"),
    added: those("added"),
    lost: those("lost"),
    notVerifiable: those("notVerifiable"),
    twoDays: twoDaysRule(kind, live, body),
  };
}

/** Whether the live resource already says all of the body, and nothing else. */
export function isUnchanged(comparison: Comparison): boolean {
  const { changed, added, lost, notVerifiable } = comparison;
  return [changed, added, lost, notVerifiable].every(
    (those) => those.length === 0,
  );
}
