import { kinds } from "../../../cdp/kinds";
import { compare, type Difference } from "../../compare/compare";
import { parseAttributes } from "../../live/resource";
import type { HistoryEntry } from "./entry";

/** What an update was meant to do. */
export interface IntendedChanges {
  readonly changes: readonly Difference[];
  /** Pairs of a data extension. */
  readonly removals: readonly Difference[];
}

/** `undefined` where the history does not have both sides. */
export function changesOf({
  kind,
  before = "",
  sent = "",
}: HistoryEntry): IntendedChanges | undefined {
  const live = parseAttributes(before);
  const body = parseAttributes(sent);
  if (!live || !body) return undefined;
  const { changed, added, lost } = compare(kind, live, body);
  return {
    changes: [...changed, ...added],
    removals: kinds[kind].leftOut === "removed" ? lost : [],
  };
}
