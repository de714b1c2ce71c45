import { window } from "vscode";
import { environmentsSetting } from "../../environments/environments-error";
import { warnOfSettings } from "../../settings/open-settings";
import { messages } from "../messages/environments";
import type { Services } from "../services";
import { pickConfigured } from "./pick-configured";

/** "CDP: Remove Environment…": removes it and its credentials. */
export async function removeEnvironment(
  services: Pick<Services, "environments" | "credentials">,
): Promise<void> {
  const environment = await pickConfigured(services, messages.removeTitle);
  if (environment === undefined) return;
  const { name } = environment;
  const answer = await window.showWarningMessage(
    messages.confirmRemove(name),
    { modal: true },
    messages.remove,
  );
  if (answer === undefined) return;
  if (!(await services.credentials.delete(name)))
    void window.showErrorMessage(messages.notRemovedStorage(name));
  else if (!(await services.environments.remove(name)))
    void warnOfSettings(messages.notRemovedSetting(name), [
      environmentsSetting,
    ]);
}
