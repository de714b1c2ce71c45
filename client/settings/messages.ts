export const messages = {
  notBoolean: (key: string) => `cdpOrder.${key} must be true or false.`,
  notTimeout: "cdpOrder.requestTimeout must be a number from 1 to 600.",
  notDays: "cdpOrder.historyDays must be a whole number from 1 to 3650.",
  defaultUsed: "Its default is used.",
  noneDeleted: "Until then, updates are not deleted because of their age.",
  openSettings: "Open Settings",
  /** @param others how many more settings are invalid */
  ignored: ({ message, effect }: Invalid, others: number) =>
    [message, others > 0 ? othersInvalid(others) : effect]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
} as const;

interface Invalid {
  readonly message: string;
  readonly effect?: string;
}

const othersInvalid = (others: number) =>
  others === 1
    ? "1 more setting is invalid too."
    : `${others} more settings are invalid too.`;
