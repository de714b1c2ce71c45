import type { Report } from "./deliver";
import { answerOf } from "./log-line";
import type { Hindrance } from "./outcome";
import { isUnsent } from "./unsent-clause";

/** What the notification of an outcome offers next; each is a button's text. */
export type Offer =
  | Remedy
  | "Show Response"
  /** What was sent, beside what the answer shows. */
  | "Compare"
  | "Undo"
  /** The live resource, beside what the file makes of it. */
  | "Compare with Live";

/** What may remove what stands in the way. */
export type Remedy =
  | "Show Log"
  | "Set Credentials"
  | "Select Environment"
  | "Restart Language Server"
  | "Manage Workspace Trust";

export function offersAfter({
  outcome,
  echo,
  entry,
}: Report): readonly Offer[] {
  const answer = answerOf(outcome);
  const showing: readonly Offer[] = answer?.body ? ["Show Response"] : [];
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
      return outcome.answer.status === 401
        ? ["Set Credentials", ...showing, "Show Log"]
        : [...showing, "Show Log"];
    case "notSent":
      return remediesFor(outcome.because);
  }
}

export function remediesFor(because: Hindrance): readonly Remedy[] {
  if (isUnsent(because.reason)) return ["Show Log"];
  switch (because.reason) {
    case "untrusted":
      return ["Manage Workspace Trust"];
    case "unchecked":
      return ["Restart Language Server"];
    case "noEnvironment":
      return ["Select Environment"];
    case "noCredentials":
      return ["Set Credentials"];
    case "noLive":
      return because.status === 401
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
