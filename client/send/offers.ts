import { answerOf } from "./log-line";
import type { Outcome } from "./outcome";

/** What the notification of an outcome offers next; each is a button's text. */
export type Offer =
  | "Show Answer"
  | "Show Log"
  | "Set Credentials"
  | "Select Environment"
  | "Restart Language Server"
  | "Manage Workspace Trust";

export function offersAfter(outcome: Outcome): readonly Offer[] {
  const answer = answerOf(outcome);
  const showing: readonly Offer[] = answer?.body ? ["Show Answer"] : [];
  switch (outcome.is) {
    case "accepted":
    case "unknown":
      return [...showing, "Show Log"];
    case "refused":
      return outcome.answer.status === 401
        ? ["Set Credentials", ...showing, "Show Log"]
        : [...showing, "Show Log"];
    case "notSent":
      return offersInstead(outcome.because.reason);
  }
}

type Reason = Extract<Outcome, { is: "notSent" }>["because"]["reason"];

function offersInstead(reason: Reason): readonly Offer[] {
  switch (reason) {
    case "untrusted":
      return ["Manage Workspace Trust"];
    case "unchecked":
      return ["Restart Language Server"];
    case "noEnvironment":
      return ["Select Environment"];
    case "noCredentials":
      return ["Set Credentials"];
    case "changed":
    case "problems":
    case "ambiguousTarget":
    case "badRequest":
    case "noPayload":
    case "busy":
    case "dismissed":
      return [];
    case "cancelled":
    case "noSuchHost":
    case "unreachable":
    case "connectTimeout":
    case "tls":
    case "notLoopback":
    case "failed":
      return ["Show Log"];
  }
}
