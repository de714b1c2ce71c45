import { window } from "vscode";
import type { Environment } from "../environments/environment";
import {
  confirmation,
  lookAtChanges,
  type ConfirmationText,
} from "../send/messages/confirmation";
import { lookAtTable, planQuestion } from "../send/messages/plan-confirmation";
import type { Plan } from "../send/many/plan";
import type { Review } from "../send/review";
import type { Update } from "../send/update";
import { currentUserSettings } from "../settings/user-value";
import { askText } from "../ui/questions";
import { messages } from "./messages/confirmation";

/** Asks whether to send an update. */
export function confirmUpdate(
  update: Update,
  review: Review,
): Promise<boolean> {
  const question = confirmation(update, review);
  return isConfirmed(
    question,
    update.destination.environment,
    lookAtChanges,
    "comparison",
  );
}

/** Asks whether to send the updates of a plan. */
export function confirmPlan(plan: Plan): Promise<boolean> {
  const question = planQuestion(plan);
  return isConfirmed(question, plan.environment, lookAtTable, "table");
}

/** @param reviewButton leads to what is open already, behind the dialog */
async function isConfirmed(
  { message, detail, buttons, agree }: ConfirmationText,
  environment: Environment,
  reviewButton: string,
  shown: "comparison" | "table",
): Promise<boolean> {
  const answer = await window.showWarningMessage(
    message,
    { modal: true, detail },
    ...buttons,
  );
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
