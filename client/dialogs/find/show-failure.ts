import { window } from "vscode";
import type { Environment } from "../../environments/environment";
import { hindranceClause } from "../../send/hindrance";
import { noLiveRemedies, noLiveSentence } from "../../live/words";
import { remediesFor, type Remedy } from "../../send/offers";
import type { SearchFailure } from "./result-step";

/** Says why nothing was found or retrieved, with what to do about it. */
export async function showFailure(
  failure: SearchFailure,
  environment: Pick<Environment, "name"> = { name: "The environment" },
): Promise<Remedy | undefined> {
  const [sentence, offers] =
    failure.is === "none"
      ? [
          noLiveSentence(failure.because, environment),
          noLiveRemedies(failure.because),
        ]
      : [
          `Nothing was looked for: ${hindranceClause(failure.because)}`,
          remediesFor(failure.because),
        ];
  return window.showWarningMessage(sentence, ...offers);
}
