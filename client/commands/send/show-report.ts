import { window } from "vscode";
import type { Report } from "../../send/deliver";
import { answerOf } from "../../send/log-line";
import { offersAfter, type Offer } from "../../send/offers";
import { reportSentence } from "../../send/report-words";
import {
  showResponse,
  type ResponseDocuments,
} from "../../views/response-documents";

/** What a button of the notification does. */
export type TakeOffer = (
  offer: Exclude<Offer, "Show Response">,
  report: Report,
) => Promise<unknown>;

/** Shows what became of an update, in its own words or in others. Does not wait for what the user does with it. */
export type PresentReport = (
  report: Report,
  sentence?: string,
) => Promise<void>;

export function presentReport(
  answers: ResponseDocuments,
  takeOffer: TakeOffer,
): PresentReport {
  return async (report, sentence = reportSentence(report)) => {
    const { outcome } = report;
    const answer = answerOf(outcome);
    const shown =
      answer?.body && outcome.is !== "notSent"
        ? answers.addResponse(answer, outcome.about.environment.name)
        : undefined;
    void notify(report, sentence).then((offer) =>
      offer === "Show Response"
        ? shown && showResponse(shown)
        : offer && takeOffer(offer, report),
    );
    if (shown !== undefined) await showResponse(shown);
  };
}

function notify(report: Report, sentence: string): Thenable<Offer | undefined> {
  const { outcome } = report;
  const offers = offersAfter(report);
  switch (outcome.is) {
    case "accepted":
      return window.showInformationMessage(sentence, ...offers);
    case "refused":
      return window.showErrorMessage(sentence, ...offers);
    case "unknown":
      return window.showWarningMessage(sentence, ...offers);
    case "notSent":
      // Who left a question knows that nothing was sent.
      return outcome.because.reason === "dismissed"
        ? Promise.resolve(undefined)
        : window.showWarningMessage(sentence, ...offers);
  }
}
