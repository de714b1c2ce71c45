import { messages } from "./messages";

/** The user's own settings, parsed; workspace values never come here. */
export interface UserSettings {
  readonly confirmTestUpdates: boolean;
  /** Whether the environment's name must be typed to confirm an update to production. */
  readonly typeProductionName: boolean;
  /** Whether the history keeps what was sent and the responses. */
  readonly keepBodies: boolean;
  /** Milliseconds for a whole exchange. */
  readonly requestTimeoutMs: number;
}

/** Returns what the user's settings hold under `cdpOrder.<key>`. */
export type UserValue = (key: string) => unknown;

/** Invalid values are replaced by the defaults. */
export function parseUserSettings(userValue: UserValue): UserSettings {
  const seconds = userValue("requestTimeout");
  return {
    confirmTestUpdates: userValue("confirmTestUpdates") !== false,
    typeProductionName: userValue("typeProductionName") === true,
    keepBodies: userValue("keepBodies") !== false,
    requestTimeoutMs: isTimeout(seconds) ? seconds * 1000 : 60_000,
  };
}

export interface SettingError {
  /** With its section. */
  readonly setting: string;
  readonly message: string;
}

/** One for each invalid value. */
export function userSettingsErrors(
  userValue: UserValue,
): readonly SettingError[] {
  const isInvalid = (key: string, isValid: (value: unknown) => boolean) => {
    const value = userValue(key);
    return value !== undefined && !isValid(value);
  };
  const errors = booleans
    .filter((key) => isInvalid(key, (value) => typeof value === "boolean"))
    .map((key) => errorIn(key, messages.notBoolean(key)));
  return isInvalid("requestTimeout", isTimeout)
    ? [...errors, errorIn("requestTimeout", messages.notTimeout)]
    : errors;
}

const errorIn = (key: string, message: string): SettingError => ({
  setting: `cdpOrder.${key}`,
  message,
});

const booleans = ["confirmTestUpdates", "typeProductionName", "keepBodies"];

/** Seconds. */
function isTimeout(value: unknown): value is number {
  return typeof value === "number" && value >= 1 && value <= 600;
}
