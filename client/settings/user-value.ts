import { workspace } from "vscode";
import { parseUserSettings, type UserSettings } from "./user-settings";

/**
 * The value in the user's own settings under `cdpOrder.<key>`, and nowhere else:
 * a workspace must not decide where updates go or how they are confirmed.
 */
export function userValue(key: string): unknown {
  return workspace.getConfiguration("cdpOrder").inspect(key)?.globalValue;
}

/** The user's settings as they are now. */
export function currentUserSettings(): UserSettings {
  return parseUserSettings(userValue);
}
