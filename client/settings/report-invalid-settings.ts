import { window, workspace, type Disposable } from "vscode";
import { messages } from "./messages";
import { userSettingsErrors } from "./user-settings";
import { userValue } from "./user-value";

/** Warns once about invalid user settings, and again when others are invalid. */
export function reportInvalidSettings(): Disposable {
  let reported = "";
  const report = () => {
    const errors = userSettingsErrors(userValue);
    const key = errors.join("\n");
    if (key !== reported && errors.length > 0)
      void window.showWarningMessage(messages.ignored(errors));
    reported = key;
  };
  report();
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration("cdpOrder")) report();
  });
}
