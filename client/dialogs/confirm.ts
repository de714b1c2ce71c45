import { window } from "vscode";
import type { Environment } from "../environments/environment";
import {
  confirmation,
  look,
  type ConfirmationText,
} from "../send/messages/confirmation";
import { lookAtTable, planQuestion } from "../send/messages/plan-confirmation";
import type { Plan } from "../send/many/plan";
import type { Review } from "../send/review";
import type { Update } from "../send/update";
import { parseUserSettings } from "../settings/user-settings";
import { userValue } from "../settings/user-value";
import { askText } from "../ui/questions";

/** Asks whether an update shall be sent; says where it can be agreed to later. */
export function confirmUpdate(
  update: Update,
  review: Review,
): Promise<boolean> {
  const question = confirmation(update, review);
  return isAgreed(question, update.destination.environment, look, "comparison");
}

/** The same for many updates. */
export function confirmPlan(plan: Plan): Promise<boolean> {
  const question = planQuestion(plan);
  return isAgreed(question, plan.environment, lookAtTable, "table");
}

/** @param shown what `looking` leads to, which is open already */
async function isAgreed(
  { message, detail, buttons, agree }: ConfirmationText,
  environment: Environment,
  looking: string,
  shown: string,
): Promise<boolean> {
  const answer = await window.showWarningMessage(
    message,
    { modal: true, detail },
    ...buttons,
  );
  if (answer === looking)
    void window.showInformationMessage(
      `Nothing was sent. The button above the ${shown} asks again.`,
    );
  return answer === agree && isNameTyped(environment, agree);
}

/** The user's setting may demand more than a click for production. */
async function isNameTyped(
  { name, stage }: Environment,
  agree: string,
): Promise<boolean> {
  const { typeProductionName } = parseUserSettings(userValue);
  if (stage !== "production" || !typeProductionName) return true;
  const asked = await askText({
    title: `${agree} (${name})`,
    prompt: `Type ${name} to agree.`,
    placeholder: "Name of the environment",
    fault: (text) => (text === name ? undefined : `That is not ${name}.`),
  });
  return typeof asked === "object";
}
