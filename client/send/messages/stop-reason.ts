import type { StopReason } from "../outcome";

/** The end of a sentence that says why an update was not begun any more. */
export function stopClause(reason: StopReason): string {
  return clauses[reason];
}

const clauses: Readonly<Record<StopReason, string>> = {
  cancelled: "you cancelled the rest.",
  notAllowed:
    "the server did not let an update before it pass, so the rest was stopped.",
  tooManyRequests:
    "the server goes on refusing requests for being too many, so the rest was stopped.",
  noClearAnswers:
    "several updates in a row got no clear answer, so the rest was stopped.",
  unknownBefore:
    "it is not clear what became of an update of the same resource before it.",
};
