import { buttons as requestButtons } from "../../live/messages/buttons";

/** Of notifications about an update that was not sent: they may remove the reason. */
export const recoveryButtons = {
  ...requestButtons,
  newPayload: "New Payload…",
  selectEnvironment: "Select Environment",
  restartServer: "Restart Language Server",
  manageTrust: "Manage Workspace Trust",
} as const;

export type RecoveryAction =
  (typeof recoveryButtons)[keyof typeof recoveryButtons];

export const buttons = {
  ...recoveryButtons,
  /** The same once more, from its comparison on. */
  reviewAgain: "Review Again",
  /** The update beside its response. */
  compare: "Compare",
  undo: "Undo",
  /** The live resource, beside what the file makes of it. */
  compareWithLive: "Compare with Live",
  /** The table of how each update of a plan ended. */
  showResult: "Show Result",
} as const;
