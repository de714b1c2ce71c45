import { window } from "vscode";
import { askCredentials } from "../../dialogs/ask-environment";
import type { Credentials } from "../../http/credentials";
import type { Environment } from "../../environments/environment";
import { messages } from "../messages/environments";
import type { Services } from "../services";
import { offerTest } from "./offer-test";
import { pickConfigured } from "./pick-configured";

/**
 * "CDP: Set Credentials…".
 * @param name of an environment; without it, the user selects one
 */
export async function setCredentials(
  services: Pick<Services, "environments" | "credentials">,
  name?: unknown,
): Promise<void> {
  const { environments } = services.environments.current();
  const environment =
    environments.find((one) => one.name === name) ??
    (await pickConfigured(services, messages.setCredentialsTitle));
  if (environment) await askAndStoreCredentials(services, environment);
}

/** `undefined` if the user cancels or they cannot be stored. */
export async function askAndStoreCredentials(
  { credentials }: Pick<Services, "credentials">,
  environment: Environment,
): Promise<Credentials | undefined> {
  const asked = await askCredentials(environment);
  if (asked === undefined) return undefined;
  const { name } = environment;
  if (await credentials.store(environment, asked)) {
    offerTest(messages.credentialsSaved(name), name);
    return asked;
  }
  void window.showErrorMessage(messages.credentialsNotSaved(name));
  return undefined;
}
