import { commands, window } from "vscode";
import { messages } from "./messages";

/** Opens the settings editor on a setting; on several, on what the user has changed. */
export async function openSettings(keys: readonly string[]): Promise<void> {
  const [key] = keys;
  const query =
    key !== undefined && keys.length === 1
      ? `@id:${key}`
      : "@modified cdpOrder";
  await commands.executeCommand("workbench.action.openSettings", query);
}

/** Shows a warning about settings, with a button that opens them. */
export async function warnOfSettings(
  message: string,
  keys: readonly string[],
): Promise<void> {
  const { openSettings: button } = messages;
  const answer = await window.showWarningMessage(message, button);
  if (answer === button) await openSettings(keys);
}
