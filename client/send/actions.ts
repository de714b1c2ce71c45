import type { UpdateReport } from "./deliver";
import { recoveryActions, type RecoveryAction } from "./messages/not-sent";
import { statusActions } from "../live/messages/retrieve";
import type { NotSentReason } from "./outcome";

/** What the notification of an outcome offers next; each is a button's text. */
export type OutcomeAction =
  | RecoveryAction
  /** The same once more, from its comparison on. */
  | "Review Again"
  /** What was sent, beside what the response shows. */
  | "Compare"
  | "Undo"
  /** The live resource, beside what the file makes of it. */
  | "Compare with Live";

/** The response, if there is one, is open by then. */
export function actionsAfter({
  outcome,
  echo,
  entry,
}: UpdateReport): readonly OutcomeAction[] {
  const comparing: readonly OutcomeAction[] =
    entry?.sent === undefined ? [] : ["Compare with Live"];
  switch (outcome.status) {
    case "accepted": {
      const { notStored = [], storedOtherwise = [] } = echo?.differences ?? {};
      const isOdd = notStored.length + storedOtherwise.length > 0;
      return [
        ...(isOdd ? (["Compare"] as const) : []),
        ...(entry?.before === undefined || entry.cause === "undo"
          ? []
          : (["Undo"] as const)),
      ];
    }
    case "unknown":
      return [...comparing, "Show Log"];
    case "refused": {
      const { status } = outcome.response;
      const isConflict = status === 409 || status === 412;
      return [
        ...statusActions(status),
        ...(isConflict ? comparing : []),
        "Show Log",
      ];
    }
    case "notSent":
      return [
        ...(canBeReviewedAgain(outcome.reason)
          ? (["Review Again"] as const)
          : []),
        ...recoveryActions(outcome.reason),
      ];
  }
}

/** What was agreed to may be no longer so. */
function canBeReviewedAgain({ code }: NotSentReason): boolean {
  return code === "liveChanged" || code === "notCompared";
}
