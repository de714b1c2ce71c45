import type { UpdateReport } from "./deliver";
import { responseOf } from "./log-line";
import type { NotSentReason } from "./outcome";
import { isConnectionError } from "./unsent-clause";

/** What the notification of an outcome offers next; each is a button's text. */
export type OutcomeAction =
  | RecoveryAction
  | "Show Response"
  /** What was sent, beside what the answer shows. */
  | "Compare"
  | "Undo"
  /** The live resource, beside what the file makes of it. */
  | "Compare with Live";

/** What may remove what stands in the way. */
export type RecoveryAction =
  | "Show Log"
  | "Set Credentials"
  | "Select Environment"
  | "Restart Language Server"
  | "Manage Workspace Trust";

export function actionsAfter({
  outcome,
  echo,
  entry,
}: UpdateReport): readonly OutcomeAction[] {
  const response = responseOf(outcome);
  const showing: readonly OutcomeAction[] = response?.body
    ? ["Show Response"]
    : [];
  switch (outcome.is) {
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

export function recoveryActions(
  reason: NotSentReason,
): readonly RecoveryAction[] {
  if (isConnectionError(reason.code)) return ["Show Log"];
  switch (reason.code) {
    case "untrusted":
      return ["Manage Workspace Trust"];
    case "unchecked":
      return ["Restart Language Server"];
    case "noEnvironment":
      return ["Select Environment"];
    case "noCredentials":
      return ["Set Credentials"];
    case "noLive":
      return reason.status === 401
        ? ["Set Credentials", "Show Log"]
        : ["Show Log"];
    case "blind":
      return ["Show Log"];
    case "unreadable":
    case "noTarget":
    case "noneReady":
    case "stopped":
    case "environmentGone":
    case "notKept":
    case "notUndoable":
    case "changed":
    case "problems":
    case "ambiguousTarget":
    case "badRequest":
    case "noPayload":
    case "busy":
    case "dismissed":
      return [];
  }
}
