import { window } from "vscode";
import type { Environment } from "../../environments/environment";
import type { EnvironmentStore } from "../../environments/environment-store";
import { messages } from "../messages/environments";
import type { Services } from "../services";

/** "CDP: Start Sandbox": starts it and makes it the active environment. `undefined` if it is not. */
export async function startSandbox({
  environments,
  sandbox,
}: Pick<Services, "environments" | "sandbox">): Promise<
  Environment | undefined
> {
  if (sandbox.isRunning) return showRunning(environments);
  const started = await sandbox.start();
  if (started === undefined) {
    void window.showErrorMessage(messages.sandboxNotStarted);
    return undefined;
  }
  const { baseUrl, clientKey, apiToken } = started;
  const credentials = { clientKey, apiToken };
  const environment = await environments.openSandbox(baseUrl, credentials);
  const { name } = environment;
  void window.showInformationMessage(messages.sandboxStarted(name, baseUrl));
  return environment;
}

async function showRunning(
  environments: EnvironmentStore,
): Promise<Environment | undefined> {
  const { sandbox } = environments;
  if (sandbox === undefined) return undefined;
  const { name, baseUrl } = sandbox.environment;
  const select = messages.selectSandbox;
  const answer = await window.showInformationMessage(
    messages.sandboxRunning(name, baseUrl),
    select,
  );
  if (answer !== select) return undefined;
  await environments.select(sandbox.environment);
  return sandbox.environment;
}
