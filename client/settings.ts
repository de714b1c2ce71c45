/** The user's own settings, parsed; workspace values never come here. */
export interface SendSettings {
  readonly confirmTestUpdates: boolean;
  /** Whether who sends to production has to type the environment's name. */
  readonly typeProductionName: boolean;
  /** Whether the history keeps what was sent and answered. */
  readonly keepBodies: boolean;
  /** Milliseconds for a whole exchange. */
  readonly requestTimeoutMs: number;
}

/** `userValue` answers with what the user's settings hold under `cdpOrder.<key>`. */
export function parseSendSettings(
  userValue: (key: string) => unknown,
): SendSettings {
  const seconds = userValue("requestTimeout");
  return {
    confirmTestUpdates: userValue("confirmTestUpdates") !== false,
    typeProductionName: userValue("typeProductionName") === true,
    keepBodies: userValue("keepBodies") !== false,
    requestTimeoutMs:
      typeof seconds === "number" && seconds >= 1 && seconds <= 600
        ? seconds * 1000
        : 60_000,
  };
}
