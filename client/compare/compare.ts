import {
  immutableAttributes,
  type ImmutableAttribute,
} from "../../cdp/immutable-attributes";
import { kinds, type Kind } from "../../cdp/kinds";
import type { Attributes } from "../../cdp/attributes";
import { documented } from "../../cdp/attributes";
import { differences, type Difference, type Found } from "./differences";
import { twoDaysRule } from "../../cdp/two-days";

export type { Difference };

/** Two states of a resource, as far as they differ in meaning. */
export interface StateDifferences {
  /** Both have it. */
  readonly changed: readonly Difference[];
  /** Only the second one has it. */
  readonly added: readonly Difference[];
  /** Only the first one has it. */
  readonly lost: readonly Difference[];
  /** The second one has it, and a retrieve does not show it: whether it changes is not known. */
  readonly notVerifiable: readonly Difference[];
}

/** A live resource against the body of an update. */
export interface Comparison extends StateDifferences {
  /**
   * Only the live one has it: it may be lost, and of a data extension it is
   * removed. None where the update keeps what its body leaves out.
   */
  readonly lost: readonly Difference[];
  /** Which values of an order break the two-days rule; none where it holds or cannot be told. */
  readonly twoDays: readonly ("referenceId" | "orderedAt")[];
  /** Which values of an order the body has otherwise although they cannot be changed. */
  readonly immutable: readonly ImmutableAttribute[];
}

/** By what the update of its kind does to a resource. */
export function compare(
  kind: Kind,
  live: Attributes,
  body: Attributes,
): Comparison {
  const found = stateDifferences(kind, live, body);
  const { changed, lost } = found;
  // An attribute is replaced as it stands in the body, with all that is in it.
  const inside = lost.filter(({ path }) => path.length > 1);
  return {
    ...found,
    ...(kinds[kind].leftOut === "kept" && {
      changed: [...changed, ...inside],
      lost: [],
    }),
    twoDays: twoDaysRule(kind, live, body),
    immutable: immutableAttributes(kind).filter((name) =>
      changed.some(({ path, live }) => path[0] === name && live !== null),
    ),
  };
}

/**
 * Attributes that only responses have count for nothing, on either side; so do
 * the order of attributes and the spelling of numbers and of `orderedAt`. Both
 * are JSON values, at most 64 deep.
 */
export function stateDifferences(
  kind: Kind,
  before: Attributes,
  after: Attributes,
): StateDifferences {
  const found = [...differences(documented[kind], before, after, [])];
  const those = (wanted: Found["kind"]) =>
    found
      .filter((one) => one.kind === wanted)
      .map(({ difference }) => difference);
  return {
    changed: those("changed"),
    added: those("added"),
    lost: those("lost"),
    notVerifiable: those("notVerifiable"),
  };
}

/** Whether the first one already says all of the second, and nothing else. */
export function isUnchanged(found: StateDifferences): boolean {
  const { changed, added, lost, notVerifiable } = found;
  return [changed, added, lost, notVerifiable].every(
    (those) => those.length === 0,
  );
}
