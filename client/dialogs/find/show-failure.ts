import { window } from "vscode";
import type { Environment } from "../../environments/environment";
import { notSentMessage, recoveryActions } from "../../send/messages/not-sent";
import type { RecoveryAction } from "../../send/messages/buttons";
import {
  retrieveErrorActions,
  retrieveErrorMessage,
} from "../../live/messages/retrieve";
import { messages } from "../messages/search";
import type { SearchFailure } from "./result-step";

/** Shows why nothing was found or retrieved. Returns the action that the user selects. */
export async function showFailure(
  failure: SearchFailure,
  environment: Pick<Environment, "name"> = { name: messages.theEnvironment },
): Promise<RecoveryAction | undefined> {
  const { reason } = failure;
  switch (reason.code) {
    case "untrusted":
    case "noCredentials":
    case "unchecked":
      return window.showWarningMessage(
        messages.notStarted(notSentMessage(reason)),
        ...recoveryActions(reason),
      );
    default:
      return window.showWarningMessage(
        retrieveErrorMessage(reason, environment, failure.version),
        ...retrieveErrorActions(reason),
      );
  }
}
