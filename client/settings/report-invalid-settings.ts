import { workspace, type Disposable } from "vscode";
import { messages } from "./messages";
import { warnOfSettings } from "./open-settings";
import { userSettingsErrors, type SettingError } from "./user-settings";
import { userValue } from "./user-value";

/**
 * Warns once about invalid user settings, and again when others are invalid.
 * @param environmentsError that of `cdpOrder.environments`
 */
export function reportInvalidSettings(
  environmentsError: () => SettingError | undefined,
): Disposable {
  let reported = "";
  const report = () => {
    const ofEnvironments = environmentsError();
    const errors = [
      ...userSettingsErrors(userValue),
      ...(ofEnvironments ? [ofEnvironments] : []),
    ];
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
  await warnOfSettings(
    messages.ignored(first, others.length),
    errors.map(({ setting }) => setting),
  );
}
