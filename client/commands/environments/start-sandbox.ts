import { window } from "vscode";
import type { EnvironmentStore } from "../../environments/environment-store";
import { messages } from "../messages/environments";
import type { Services } from "../services";

/** "CDP: Start Sandbox": starts it and makes it the active environment. */
export async function startSandbox({
  environments,
  sandbox,
}: Pick<Services, "environments" | "sandbox">): Promise<void> {
  if (sandbox.isRunning) {
    await showRunning(environments);
    return;
  }
  const started = await sandbox.start();
  if (started === undefined) {
    void window.showErrorMessage(messages.sandboxNotStarted);
    return;
  }
  const { baseUrl, clientKey, apiToken } = started;
  const credentials = { clientKey, apiToken };
  const { name } = await environments.openSandbox(baseUrl, credentials);
  void window.showInformationMessage(messages.sandboxStarted(name, baseUrl));
}

async function showRunning(environments: EnvironmentStore): Promise<void> {
  const { sandbox } = environments;
  if (sandbox === undefined) return;
  const { name, baseUrl } = sandbox.environment;
  const select = messages.selectSandbox;
  const answer = await window.showInformationMessage(
    messages.sandboxRunning(name, baseUrl),
    select,
  );
  if (answer === select) await environments.select(sandbox.environment);
}
