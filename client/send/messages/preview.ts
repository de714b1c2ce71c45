import { kinds } from "../../../cdp/kinds";
import { countAttributes } from "../../compare/messages/count-attributes";
import { listDifferences } from "../../compare/messages/list-differences";
import { retrieveErrorMessage } from "../../live/messages/retrieve";
import type { Review } from "../review";
import type { Update } from "../update";

/** The effects of an update in two sentences: the comparison beside them shows all of it. */
export function previewMessage(
  { destination: { environment, kind } }: Update,
  review: Review,
): string {
  if (!review.isCompared)
    return `What would change is not known. ${retrieveErrorMessage(review.error, environment, kinds[kind].version)}`;
  const { changed, added, lost, twoDays, immutable } = review.comparison;
  const changes = [...changed, ...added];
  const attributes = (count: number) => countAttributes(kind, count);
  const notes = [
    ...(lost.length > 0
      ? [
          `${attributes(lost.length)} ${kinds[kind].leftOut === "removed" ? "will be removed" : "may be lost"}`,
        ]
      : []),
    ...(immutable.length > 0
      ? [`${immutable.join(" and ")} cannot be changed`]
      : []),
    ...(twoDays.length > 0 ? ["the two-days rule is broken"] : []),
    ...(review.changedSinceSeen === "yes"
      ? ["it was changed since you saw it"]
      : []),
  ].join(", ");
  return [
    changes.length === 0
      ? "Nothing changes."
      : `Changes ${attributes(changes.length)}: ${listDifferences(kind, changes, 2)}.`,
    ...(notes === ""
      ? []
      : [`${notes.charAt(0).toUpperCase()}${notes.slice(1)}.`]),
  ].join(" ");
}
