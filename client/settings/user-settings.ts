/** The user's own settings, parsed; workspace values never come here. */
export interface UserSettings {
  readonly confirmTestUpdates: boolean;
  /** Whether who sends to production has to type the environment's name. */
  readonly typeProductionName: boolean;
  /** Whether the history keeps what was sent and answered. */
  readonly keepBodies: boolean;
  /** Milliseconds for a whole exchange. */
  readonly requestTimeoutMs: number;
}

/** Answers with what the user's settings hold under `cdpOrder.<key>`. */
export type UserValue = (key: string) => unknown;

/** A value that is not meant counts as if it were not there. */
export function parseUserSettings(userValue: UserValue): UserSettings {
  const seconds = userValue("requestTimeout");
  return {
    confirmTestUpdates: userValue("confirmTestUpdates") !== false,
    typeProductionName: userValue("typeProductionName") === true,
    keepBodies: userValue("keepBodies") !== false,
    requestTimeoutMs: isTimeout(seconds) ? seconds * 1000 : 60_000,
  };
}

/** A sentence for each value that counts for nothing. */
export function userSettingsErrors(userValue: UserValue): readonly string[] {
  const isOdd = (key: string, isMeant: (value: unknown) => boolean) => {
    const value = userValue(key);
    return value !== undefined && !isMeant(value);
  };
  const faults = switches
    .filter((key) => isOdd(key, (value) => typeof value === "boolean"))
    .map((key) => `cdpOrder.${key} must be true or false.`);
  return isOdd("requestTimeout", isTimeout)
    ? [...faults, "cdpOrder.requestTimeout must be a number from 1 to 600."]
    : faults;
}

const switches = ["confirmTestUpdates", "typeProductionName", "keepBodies"];

/** Seconds. */
function isTimeout(value: unknown): value is number {
  return typeof value === "number" && value >= 1 && value <= 600;
}
