import { window } from "vscode";
import { askCredentials, askEdited } from "../../dialogs/ask-environment";
import { credentialsAfterEdit } from "../../environments/credentials-after-edit";
import { sameName, type Environment } from "../../environments/environment";
import { environmentsSetting } from "../../environments/environments-error";
import { warnOfSettings } from "../../settings/open-settings";
import { messages } from "../messages/environments";
import type { Services } from "../services";
import { offerTest } from "./offer-test";
import { pickConfigured } from "./pick-configured";

type EditServices = Pick<Services, "environments" | "credentials">;

/** "CDP: Edit Environment…": its name, URL, and stage; its credentials stay where its origin does. */
export async function editEnvironment(services: EditServices): Promise<void> {
  const { environments } = services;
  const before = await pickConfigured(services, messages.editTitle);
  if (before === undefined) return;
  const { active, environments: all } = environments.current();
  const others = all.filter(({ name }) => !sameName(name, before.name));
  const after = await askEdited(before, others);
  if (after === undefined) return;
  const { name } = after;
  if (!(await environments.replace(before.name, after))) {
    void warnOfSettings(messages.notEditedSetting(before.name), [
      environmentsSetting,
    ]);
    return;
  }
  if (active !== undefined && sameName(active.name, before.name))
    await environments.select(after);
  if (await carryCredentials(services, before, after))
    offerTest(messages.edited(name), name);
  else void window.showWarningMessage(messages.editedWithoutCredentials(name));
}

/** Whether the environment has what it had, or what the user gave it. Who gives none is asked when it is needed. */
async function carryCredentials(
  { credentials }: EditServices,
  before: Environment,
  after: Environment,
): Promise<boolean> {
  const change = credentialsAfterEdit(before, after);
  if (change === "keep") return true;
  if (change === "move") {
    const found = await credentials.find(before);
    if (!found.ok) return found.reason !== "unavailable";
    if (!(await credentials.store(after, found.credentials))) return false;
  } else {
    const asked = await askCredentials(after);
    if (asked !== undefined && !(await credentials.store(after, asked)))
      return false;
  }
  if (!sameName(before.name, after.name)) await credentials.delete(before.name);
  return true;
}
