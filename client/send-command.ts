import { Uri, window, workspace, type TextDocument } from "vscode";
import { languageId } from "../server/protocol";
import type { Send } from "./send/flow";
import { answerOf } from "./send/log-line";
import { offersAfter, type Offer } from "./send/offers";
import type { Outcome } from "./send/outcome";
import { outcomeSentence } from "./send/words";
import { showAnswer, type AnswerDocuments } from "./views/answers";
import { openPayload, reveal } from "./views/payload-document";

/** What a button of the notification does. */
export type TakeOffer = (
  offer: Exclude<Offer, "Show Answer">,
  outcome: Outcome,
) => Promise<unknown>;

/**
 * "CDP: Send Update", for the document named or the active one. Ends when the
 * outcome is shown; does not wait for what the user does with it.
 */
export function sendCommand(
  send: Send,
  answers: AnswerDocuments,
  takeOffer: TakeOffer,
): (uri?: unknown) => Promise<void> {
  return async (uri) => {
    const document = payloadAt(uri);
    const outcome = await send(document && openPayload(document));
    const answer = answerOf(outcome);
    const shown =
      answer?.body && outcome.is !== "notSent"
        ? answers.add(answer, outcome.about.environment.name)
        : undefined;
    void notify(outcome).then((offer) =>
      offer === "Show Answer"
        ? shown && showAnswer(shown)
        : offer && takeOffer(offer, outcome),
    );
    if (shown !== undefined) await showAnswer(shown);
    if (
      document !== undefined &&
      outcome.is === "notSent" &&
      outcome.because.reason === "problems"
    )
      await reveal(document, outcome.because.found.at);
  };
}

function payloadAt(uri: unknown): TextDocument | undefined {
  const document =
    uri instanceof Uri
      ? workspace.textDocuments.find(
          (open) => open.uri.toString() === uri.toString(),
        )
      : window.activeTextEditor?.document;
  return document?.languageId === languageId ? document : undefined;
}

function notify(outcome: Outcome): Thenable<Offer | undefined> {
  const sentence = outcomeSentence(outcome);
  const offers = offersAfter(outcome);
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
