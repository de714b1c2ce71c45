import { window } from "vscode";
import { askEnvironment } from "../../dialogs/ask-environment";
import type { Environment } from "../../environments/environment";
import { environmentsSetting } from "../../environments/environments-error";
import { warnOfSettings } from "../../settings/open-settings";
import { messages } from "../messages/environments";
import type { Services } from "../services";
import { offerTest } from "./offer-test";

/** "CDP: Add Environment…": asks for it, stores it, and makes it the active one. `undefined` if it was not added. */
export async function addEnvironment({
  environments,
  credentials,
}: Pick<Services, "environments" | "credentials">): Promise<
  Environment | undefined
> {
  const asked = await askEnvironment(environments.current().environments);
  if (asked === undefined) return undefined;
  const { environment } = asked;
  const { name } = environment;
  if (!(await credentials.store(environment, asked.credentials))) {
    void window.showErrorMessage(messages.notAddedStorage(name));
  } else if (!(await environments.add(environment))) {
    await credentials.delete(name);
    void warnOfSettings(messages.notAddedSetting(name), [environmentsSetting]);
  } else {
    await environments.select(environment);
    offerTest(messages.added(name), name);
    return environment;
  }
  return undefined;
}
