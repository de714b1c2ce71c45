export const messages = {
  notBoolean: (key: string) => `cdpOrder.${key} must be true or false.`,
  notTimeout: "cdpOrder.requestTimeout must be a number from 1 to 600.",
  notDays: "cdpOrder.historyDays must be a whole number from 1 to 3650.",
  openSettings: "Open Settings",
  /** @param errors at least one */
  ignored: ([first = "", ...others]: readonly string[]) =>
    others.length === 0
      ? `${first} Its default is used.`
      : `${first} ${others.length} more ${others.length === 1 ? "setting is" : "settings are"} invalid too.`,
} as const;
