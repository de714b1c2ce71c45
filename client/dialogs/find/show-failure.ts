import { window } from "vscode";
import type { Environment } from "../../environments/environment";
import { notSentClause } from "../../send/messages/not-sent";
import {
  retrieveErrorActions,
  retrieveErrorMessage,
} from "../../live/messages";
import { recoveryActions, type RecoveryAction } from "../../send/actions";
import { messages } from "../messages/search";
import type { SearchFailure } from "./result-step";

/** Shows why nothing was found or retrieved. Returns the action that the user selects. */
export async function showFailure(
  failure: SearchFailure,
  environment: Pick<Environment, "name"> = { name: messages.theEnvironment },
): Promise<RecoveryAction | undefined> {
  const [sentence, actions] =
    failure.is === "none"
      ? [
          retrieveErrorMessage(failure.reason, environment),
          retrieveErrorActions(failure.reason),
        ]
      : [
          messages.notStarted(notSentClause(failure.reason)),
          recoveryActions(failure.reason),
        ];
  return window.showWarningMessage(sentence, ...actions);
}
