import { window } from "vscode";
import type { Environment } from "../../environments/environment";
import { notSentClause } from "../../send/messages/not-sent";
import { retrieveErrorActions, retrieveErrorMessage } from "../../live/messages";
import { recoveryActions, type RecoveryAction } from "../../send/actions";
import type { SearchFailure } from "./result-step";

/** Says why nothing was found or retrieved, with what to do about it. */
export async function showFailure(
  failure: SearchFailure,
  environment: Pick<Environment, "name"> = { name: "The environment" },
): Promise<RecoveryAction | undefined> {
  const [sentence, offers] =
    failure.is === "none"
      ? [
          retrieveErrorMessage(failure.reason, environment),
          retrieveErrorActions(failure.reason),
        ]
      : [
          `Nothing was looked for: ${notSentClause(failure.reason)}`,
          recoveryActions(failure.reason),
        ];
  return window.showWarningMessage(sentence, ...offers);
}
