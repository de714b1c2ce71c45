import { entryForm } from "./check/messages";

/** Sentences of the server, to its user, its client and its log, besides problems. */
export const messages = {
  /** VS Code makes links in a notification work, so no text of a user is in it. */
  invalidSettings: (keys: readonly string[]) =>
    `Invalid values in ${keys.join(" and ")} were ignored. The log of the language server lists them.`,
  /** For the log. */
  invalidValues: (section: string, values: readonly string[]) =>
    `Invalid values in ${section} (in problems ${entryForm}; currencyNames is true or false):\n${values.join("\n")}`,
  openSettings: "Open Settings",

  failed: (what: string) => `${what} failed.`,
  /** For the log. */
  failedWith: (what: string, error: string) => `${what} failed: ${error}`,
  canceled: "Canceled.",
  outOfDate: "Out of date.",
  notInitialized: "The server is not initialized.",
  notNow: "This request may not be sent now.",
  editsNotFollowed: (uri: string) =>
    `The edits of ${uri} could not be followed.`,
  changeUnversioned: (uri: string) =>
    `${uri} was changed without a version and is left alone until it is opened again.`,

  usage: "usage: node server.js --stdio | --node-ipc",
  noMessage: (header: string) =>
    `What the client sent is no message: ${JSON.stringify(header)}`,
} as const;
