import { window } from "vscode";
import type { Environment } from "../environments/environment";
import {
  confirmation,
  lookAtChanges,
  type ConfirmationText,
} from "../send/messages/confirmation";
import { lookAtPlan, planQuestion } from "../send/messages/plan-confirmation";
import type { Addition } from "../send/add-lost";
import type { Decision } from "../send/dialogs";
import type { Plan } from "../send/many/plan";
import type { Review } from "../send/review";
import type { Update } from "../send/update";
import { currentUserSettings } from "../settings/user-value";
import { askText } from "../ui/questions";
import { messages } from "./messages/confirmation";

/** Asks whether to send an update, or to add to its file what may be lost. */
export async function confirmUpdate(
  update: Update,
  review: Review,
  addition?: Addition,
): Promise<Decision> {
  const question = confirmation(update, review, addition);
  const { environment } = update.destination;
  const answer = await ask(question);
  if (answer !== undefined && answer === question.add) return "addLost";
  const isAgreed = await isConfirmed(
    question,
    answer,
    environment,
    lookAtChanges,
    "comparison",
  );
  return isAgreed ? "send" : "dismiss";
}

/**
 * Asks whether to send the updates of a plan.
 * @param active the environment that other updates go to now
 */
export async function confirmPlan(
  plan: Plan,
  active: Environment | undefined,
): Promise<boolean> {
  const question = planQuestion(plan, active);
  const answer = await ask(question);
  return isConfirmed(question, answer, plan.environment, lookAtPlan, "plan");
}

async function ask({
  message,
  detail,
  buttons,
}: ConfirmationText): Promise<string | undefined> {
  return window.showWarningMessage(
    message,
    { modal: true, detail },
    ...buttons,
  );
}

/** @param reviewButton leads to what is open already, behind the dialog */
async function isConfirmed(
  { agree }: ConfirmationText,
  answer: string | undefined,
  environment: Environment,
  reviewButton: string,
  shown: "comparison" | "plan",
): Promise<boolean> {
  if (answer === reviewButton)
    void window.showInformationMessage(messages.continueLater(shown));
  return answer === agree && isNameTyped(environment, agree);
}

/** For production, a setting asks for more than a click. */
async function isNameTyped(
  { name, stage }: Environment,
  agree: string,
): Promise<boolean> {
  const { typeProductionName } = currentUserSettings();
  if (stage !== "production" || !typeProductionName) return true;
  const answer = await askText({
    title: messages.typeNameTitle(agree, name),
    prompt: messages.typeName(name),
    placeholder: messages.typeNamePlaceholder,
    validate: (text) => (text === name ? undefined : messages.wrongName(name)),
  });
  return answer.ok;
}
