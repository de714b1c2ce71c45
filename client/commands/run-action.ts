import { commands } from "vscode";
import type { Environment } from "../environments/environment";
import type { RecoveryAction } from "../send/messages/not-sent";

/** Does what a notification's button says. */
export async function runAction(
  action: RecoveryAction,
  environment: Environment | undefined,
): Promise<void> {
  const [command, ...given] = commandFor[action](environment);
  await commands.executeCommand(command, ...given);
}

type Command = readonly [command: string, argument?: string | undefined];

const commandFor: Readonly<
  Record<RecoveryAction, (environment: Environment | undefined) => Command>
> = {
  "Find Order…": () => ["cdpOrder.findOrder"],
  "Manage Workspace Trust": () => ["workbench.trust.manage"],
  "New Payload…": () => ["cdpOrder.newPayload"],
  "Open Settings": () => [
    "workbench.action.openSettings",
    "cdpOrder.environments",
  ],
  "Restart Language Server": () => ["cdpOrder.restartServer"],
  "Select Environment": (environment) => [
    "cdpOrder.selectEnvironment",
    environment?.name,
  ],
  "Set Credentials": (environment) => [
    "cdpOrder.setCredentials",
    environment?.name,
  ],
  "Show Log": () => ["cdpOrder.showLog"],
};
