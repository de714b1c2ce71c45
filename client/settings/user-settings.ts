import { messages } from "./messages";

/** The user's own settings, parsed; workspace values never come here. */
export interface UserSettings {
  readonly confirmTestUpdates: boolean;
  /** Whether the environment's name must be typed to confirm an update to production. */
  readonly typeProductionName: boolean;
  /** Whether the history keeps what was sent and the responses. */
  readonly keepBodies: boolean;
  /** How long the history keeps an update; `undefined` where the setting is invalid: then age deletes nothing. */
  readonly historyDays: number | undefined;
  /** Milliseconds for a whole exchange. */
  readonly requestTimeoutMs: number;
}

/** Returns what the user's settings hold under `cdpOrder.<key>`. */
export type UserValue = (key: string) => unknown;

/**
 * Each is read when it is asked for. Invalid values are replaced by the defaults, except where a default would
 * delete what the user meant to keep.
 */
export function parseUserSettings(userValue: UserValue): UserSettings {
  return {
    get confirmTestUpdates() {
      return userValue("confirmTestUpdates") !== false;
    },
    get typeProductionName() {
      return userValue("typeProductionName") === true;
    },
    get keepBodies() {
      return userValue("keepBodies") !== false;
    },
    get historyDays() {
      const days = userValue("historyDays");
      return days === undefined ? 30 : isDays(days) ? days : undefined;
    },
    get requestTimeoutMs() {
      const seconds = userValue("requestTimeout");
      return isTimeout(seconds) ? seconds * 1000 : 60_000;
    },
  };
}

export interface SettingError {
  /** With its section. */
  readonly setting: string;
  readonly message: string;
  /** The consequence, in a sentence. */
  readonly effect?: string;
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
    .map((key) => errorIn(key, messages.notBoolean(key), messages.defaultUsed));
  if (isInvalid("historyDays", isDays))
    errors.push(errorIn("historyDays", messages.notDays, messages.noneDeleted));
  if (isInvalid("requestTimeout", isTimeout))
    errors.push(
      errorIn("requestTimeout", messages.notTimeout, messages.defaultUsed),
    );
  return errors;
}

const errorIn = (
  key: string,
  message: string,
  effect: string,
): SettingError => ({
  setting: `cdpOrder.${key}`,
  message,
  effect,
});

const booleans = ["confirmTestUpdates", "typeProductionName", "keepBodies"];

/** Seconds. */
function isTimeout(value: unknown): value is number {
  return isBetween(value, 1, 600);
}

function isDays(value: unknown): value is number {
  return Number.isInteger(value) && isBetween(value, 1, 3650);
}

const isBetween = (value: unknown, least: number, most: number) =>
  typeof value === "number" && value >= least && value <= most;
