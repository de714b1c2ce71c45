import { window } from "vscode";
import { confirmation, look } from "../send/confirmation";
import type { Review } from "../send/review";
import type { Update } from "../send/update";
import { parseSendSettings } from "../settings";
import { userValue } from "../user-value";
import { askText } from "./questions";

/** Asks whether an update shall be sent; says where it can be agreed to later. */
export async function askConfirmation(
  update: Update,
  review: Review,
): Promise<boolean> {
  const { message, detail, buttons, agree } = confirmation(update, review);
  const answer = await window.showWarningMessage(
    message,
    { modal: true, detail },
    ...buttons,
  );
  if (answer === look) sayHowToGoOn();
  return answer === agree && isNameTyped(update, agree);
}

function sayHowToGoOn(): void {
  void window.showInformationMessage(
    "Nothing was sent. The button in the title of the comparison asks again.",
  );
}

/** The user's setting may demand more than a click for production. */
async function isNameTyped(
  { about: { environment } }: Update,
  agree: string,
): Promise<boolean> {
  const { name, stage } = environment;
  const { typeProductionName } = parseSendSettings(userValue);
  if (stage !== "production" || !typeProductionName) return true;
  const asked = await askText({
    title: `${agree} (${name})`,
    prompt: `Type ${name} to agree.`,
    placeholder: "Name of the environment",
    fault: (text) => (text === name ? undefined : `That is not ${name}.`),
  });
  return typeof asked === "object";
}
