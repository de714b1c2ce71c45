import { window, workspace, type Disposable } from "vscode";
import { userSettingsErrors } from "./user-settings";
import { userValue } from "./user-value";

/** Tells once of the user's settings that count for nothing, and again when there are others. */
export function reportInvalidSettings(): Disposable {
  let told = "";
  const report = () => {
    const faults = userSettingsErrors(userValue).join(" ");
    if (faults !== told && faults !== "")
      void window.showWarningMessage(
        `Settings without effect, for which the default counts: ${faults}`,
      );
    told = faults;
  };
  report();
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration("cdpOrder")) report();
  });
}
