/** What came of checking all payloads of a workspace. */
export interface CheckSummary {
  /** Files that were found. */
  readonly files: number;
  /** Fewer where the user cancelled. */
  readonly checked: number;
  readonly withProblems: number;
  /** Files that could not be read, or not checked in time. */
  readonly unread: number;
}

/** One sentence or two about it. */
export function checkedMessage(result: CheckSummary): string {
  const { files, checked, withProblems, unread } = result;
  if (files === 0)
    return "There is no payload in this workspace: no file is named *.cdp-order.json.";
  const done =
    checked < files
      ? `Cancelled after ${checked} of ${payloads(files)}`
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
