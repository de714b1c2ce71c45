import { compare, type Difference } from "../../compare/compare";
import { parseAttributes } from "../../live/resource";
import type { HistoryEntry } from "./entry";

/** The intended changes of an update; `undefined` where the history does not have both sides. */
export function changesOf({
  kind,
  before = "",
  sent = "",
}: HistoryEntry): readonly Difference[] | undefined {
  const live = parseAttributes(before);
  const body = parseAttributes(sent);
  if (!live || !body) return undefined;
  const { changed, added } = compare(kind, live, body);
  return [...changed, ...added];
}
