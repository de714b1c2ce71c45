export const messages = {
  notBoolean: (key: string) => `cdpOrder.${key} must be true or false.`,
  notTimeout: "cdpOrder.requestTimeout must be a number from 1 to 600.",
  notDays: "cdpOrder.historyDays must be a whole number from 1 to 3650.",
  openSettings: "Open Settings",
  ignored: (errors: readonly string[]) =>
    `Some settings are invalid and were ignored. ${errors.join(" ")}`,
} as const;
