import type { UpdateReport } from "./deliver";
import { statusActions } from "../live/messages/retrieve";
import { notUndoable } from "./history/undoable";
import { buttons } from "./messages/buttons";
import { recoveryActions } from "./messages/not-sent";
import type { NotSentReason } from "./outcome";

/** A button that the notification of an outcome offers. */
export type OutcomeAction = Exclude<
  (typeof buttons)[keyof typeof buttons],
  typeof buttons.showResult
>;

/** The response, if there is one, is open by then. */
export function actionsAfter({
  outcome,
  echo,
  entry,
}: UpdateReport): readonly OutcomeAction[] {
  const comparing: readonly OutcomeAction[] =
    entry?.sent === undefined ? [] : [buttons.compareWithLive];
  switch (outcome.status) {
    case "accepted": {
      const { notStored = [], storedOtherwise = [] } = echo?.differences ?? {};
      const isOdd = notStored.length + storedOtherwise.length > 0;
      return [
        ...(isOdd ? [buttons.compare] : []),
        ...(!entry || entry.cause === "undo" || notUndoable(entry)
          ? []
          : [buttons.undo]),
      ];
    }
    case "unknown":
      return [...comparing, buttons.showLog];
    case "refused": {
      const { status } = outcome.response;
      const isConflict = status === 409 || status === 412;
      return [
        ...statusActions(status),
        ...(isConflict ? comparing : []),
        buttons.showLog,
      ];
    }
    case "notSent":
      return [
        ...(canBeReviewedAgain(outcome.reason) ? [buttons.reviewAgain] : []),
        ...recoveryActions(outcome.reason),
      ];
  }
}

/** The comparison that was agreed to may no longer hold. */
function canBeReviewedAgain({ code }: NotSentReason): boolean {
  return code === "liveChanged" || code === "notCompared";
}
