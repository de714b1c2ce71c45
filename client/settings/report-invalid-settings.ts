import { window, workspace, type Disposable } from "vscode";
import { messages } from "./messages";
import { openSettings } from "./open-settings";
import { userSettingsErrors, type SettingError } from "./user-settings";
import { userValue } from "./user-value";

/** Warns once about invalid user settings, and again when others are invalid. */
export function reportInvalidSettings(): Disposable {
  let reported = "";
  const report = () => {
    const errors = userSettingsErrors(userValue);
    const key = errors.map(({ message }) => message).join("\n");
    if (key !== reported) void warn(errors);
    reported = key;
  };
  report();
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration("cdpOrder")) report();
  });
}

async function warn(errors: readonly SettingError[]): Promise<void> {
  const [first, ...others] = errors;
  if (first === undefined) return;
  const answer = await window.showWarningMessage(
    messages.ignored(first, others.length),
    messages.openSettings,
  );
  if (answer === messages.openSettings)
    await openSettings(errors.map(({ setting }) => setting));
}
