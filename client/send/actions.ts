import type { UpdateReport } from "./deliver";
import { recoveryActions, type RecoveryAction } from "./messages/not-sent";
import { responseOf } from "./outcome";

/** What the notification of an outcome offers next; each is a button's text. */
export type OutcomeAction =
  | RecoveryAction
  | "Show Response"
  /** What was sent, beside what the response shows. */
  | "Compare"
  | "Undo"
  /** The live resource, beside what the file makes of it. */
  | "Compare with Live";

export function actionsAfter({
  outcome,
  echo,
  entry,
}: UpdateReport): readonly OutcomeAction[] {
  const response = responseOf(outcome);
  const showing: readonly OutcomeAction[] = response?.text
    ? ["Show Response"]
    : [];
  switch (outcome.status) {
    case "accepted": {
      const { notStored = [], storedOtherwise = [] } = echo?.differences ?? {};
      const isOdd = notStored.length + storedOtherwise.length > 0;
      return [
        ...(isOdd ? (["Compare"] as const) : []),
        ...(entry?.before === undefined ? [] : (["Undo"] as const)),
        ...showing,
      ];
    }
    case "unknown":
      return [
        ...(entry?.sent === undefined ? [] : (["Compare with Live"] as const)),
        ...showing,
        "Show Log",
      ];
    case "refused":
      return outcome.response.status === 401
        ? ["Set Credentials", ...showing, "Show Log"]
        : [...showing, "Show Log"];
    case "notSent":
      return recoveryActions(outcome.reason);
  }
}
