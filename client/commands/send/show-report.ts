import { window } from "vscode";
import type { UpdateReport } from "../../send/deliver";
import { responseOf } from "../../send/log-line";
import { actionsAfter, type OutcomeAction } from "../../send/actions";
import { reportMessage } from "../../send/messages/report";
import {
  showResponse,
  type ResponseDocuments,
} from "../../views/response-documents";

/** What a button of the notification does. */
export type RunOutcomeAction = (
  offer: Exclude<OutcomeAction, "Show Response">,
  report: UpdateReport,
) => Promise<unknown>;

/** Shows what became of an update, in its own words or in others. Does not wait for what the user does with it. */
export type PresentReport = (
  report: UpdateReport,
  sentence?: string,
) => Promise<void>;

export function presentReport(
  answers: ResponseDocuments,
  runOutcomeAction: RunOutcomeAction,
): PresentReport {
  return async (report, sentence = reportMessage(report)) => {
    const { outcome } = report;
    const answer = responseOf(outcome);
    const shown =
      answer?.body && outcome.is !== "notSent"
        ? answers.addResponse(answer, outcome.destination.environment.name)
        : undefined;
    void notify(report, sentence).then((offer) =>
      offer === "Show Response"
        ? shown && showResponse(shown)
        : offer && runOutcomeAction(offer, report),
    );
    if (shown !== undefined) await showResponse(shown);
  };
}

function notify(
  report: UpdateReport,
  sentence: string,
): Thenable<OutcomeAction | undefined> {
  const { outcome } = report;
  const offers = actionsAfter(report);
  switch (outcome.is) {
    case "accepted":
      return window.showInformationMessage(sentence, ...offers);
    case "refused":
      return window.showErrorMessage(sentence, ...offers);
    case "unknown":
      return window.showWarningMessage(sentence, ...offers);
    case "notSent":
      // Who left a question knows that nothing was sent.
      return outcome.reason.code === "dismissed"
        ? Promise.resolve(undefined)
        : window.showWarningMessage(sentence, ...offers);
  }
}
