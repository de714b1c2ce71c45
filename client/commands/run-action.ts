import { commands } from "vscode";
import type { Environment } from "../environments/environment";
import type { RecoveryAction } from "../send/messages/not-sent";

/** Does what a notification's button says. */
export async function runAction(
  action: RecoveryAction,
  environment: Environment | undefined,
): Promise<void> {
  const about = action === "Set Credentials" ? [environment?.name] : [];
  await commands.executeCommand(commandOf[action], ...about);
}

const commandOf: Readonly<Record<RecoveryAction, string>> = {
  "Show Log": "cdpOrder.showLog",
  "Set Credentials": "cdpOrder.setCredentials",
  "Select Environment": "cdpOrder.selectEnvironment",
  "Restart Language Server": "cdpOrder.restartServer",
  "Manage Workspace Trust": "workbench.trust.manage",
};
