/** The result of checking all payloads of a workspace. */
export interface CheckSummary {
  /** Files that were found. */
  readonly files: number;
  /** Fewer if the user canceled. */
  readonly checked: number;
  readonly withProblems: number;
  /** Files that could not be read, or not be checked in time. */
  readonly unread: number;
}

export const messages = {
  noPayloads: "This workspace has no *.cdp-order.json files.",

  previewed: "Nothing is written before you apply",
  conversion: "Convert to v2.1",
  extension: "Data extension of the item, as proposed",

  renameQuestion: (name: string) =>
    `Only files named *.cdp-order.json open as payloads. Rename to ${name}?`,
  rename: "Rename",
  notNow: "Not Now",
  renameTaken: (name: string) =>
    `The file was not renamed because ${name} already exists.`,
  notRenamed: (name: string) =>
    `The file could not be renamed to ${name}. It keeps its name and its text.`,
} as const;

export function checkedMessage(summary: CheckSummary): string {
  const { files, checked, withProblems, unread } = summary;
  if (files === 0) return messages.noPayloads;
  const done =
    checked < files
      ? `Canceled after ${checked} of ${payloads(files)}`
      : `Checked ${payloads(files)}`;
  const found =
    withProblems === 0
      ? "no problems"
      : `${withProblems} ${withProblems === 1 ? "has" : "have"} problems`;
  const rest = unread === 0 ? "" : ` ${unread} could not be checked.`;
  return `${done}: ${found}.${rest}`;
}

const payloads = (count: number) =>
  `${count} ${count === 1 ? "payload" : "payloads"}`;
