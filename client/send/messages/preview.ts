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
    return `What would change is not known. ${retrieveErrorMessage(review.error, environment)}`;
  const { changed, added, lost, twoDays } = review.comparison;
  const changes = [...changed, ...added];
  const notes = [
    ...(lost.length > 0 ? [`${attributes(lost.length)} may be lost`] : []),
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

const attributes = (count: number) =>
  count === 1 ? "1 attribute" : `${count} attributes`;
