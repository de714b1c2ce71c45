/** The buttons of notifications about a request. */
export const buttons = {
  findOrder: "Find Order…",
  openSettings: "Open Settings",
  setCredentials: "Set Credentials",
  showLog: "Show Log",
} as const;

export type Button = (typeof buttons)[keyof typeof buttons];
