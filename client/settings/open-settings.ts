import { commands } from "vscode";

/** Opens the settings editor on a setting; on several, on what the user has changed. */
export async function openSettings(keys: readonly string[]): Promise<void> {
  const [key] = keys;
  const query =
    key !== undefined && keys.length === 1
      ? `@id:${key}`
      : "@modified cdpOrder";
  await commands.executeCommand("workbench.action.openSettings", query);
}
