import type { SettingError } from "../settings/user-settings";
import { messages } from "./messages";

export const environmentsSetting = "cdpOrder.environments";

/** One error for all of the setting's that `parseEnvironments` found. */
export function environmentsError(
  errors: readonly string[],
): SettingError | undefined {
  const [first, ...others] = errors;
  if (first === undefined) return undefined;
  return {
    setting: environmentsSetting,
    message:
      others.length === 0 ? first : messages.entriesIgnored(errors.length),
  };
}
