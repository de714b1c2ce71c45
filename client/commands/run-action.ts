import { commands } from "vscode";
import type { Environment } from "../environments/environment";
import {
  recoveryButtons as buttons,
  type RecoveryAction,
} from "../send/messages/buttons";

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
  [buttons.findOrder]: () => ["cdpOrder.findOrder"],
  [buttons.manageTrust]: () => ["workbench.trust.manage"],
  [buttons.newPayload]: () => ["cdpOrder.newPayload"],
  [buttons.openSettings]: () => [
    "workbench.action.openSettings",
    "cdpOrder.environments",
  ],
  [buttons.restartServer]: () => ["cdpOrder.restartServer"],
  [buttons.selectEnvironment]: (environment) => [
    "cdpOrder.selectEnvironment",
    environment?.name,
  ],
  [buttons.setCredentials]: (environment) => [
    "cdpOrder.setCredentials",
    environment?.name,
  ],
  [buttons.showLog]: () => ["cdpOrder.showLog"],
};
