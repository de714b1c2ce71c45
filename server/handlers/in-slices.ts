import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
} from "vscode-languageserver";
import type { Steps } from "../language/steps";
import { messages } from "../messages";
import type { ServerContext } from "./server-context";

/** Milliseconds of work between two looks at what the client has sent. */
const slice = 10;

/**
 * Gives others their turn while it works, so that a cancellation arrives.
 * @param isCurrent the document is still the one that was asked about
 */
export async function inSlices<T>(
  steps: Steps<T>,
  token: CancellationToken,
  isCurrent: () => boolean,
  nextTurn: ServerContext["nextTurn"],
): Promise<T | ResponseError<never>> {
  for (let begun = performance.now(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < slice) continue;
    await new Promise<void>(nextTurn);
    if (token.isCancellationRequested)
      return new ResponseError(
        LSPErrorCodes.RequestCancelled,
        messages.canceled,
      );
    if (!isCurrent())
      return new ResponseError(
        LSPErrorCodes.ContentModified,
        messages.outOfDate,
      );
    begun = performance.now();
  }
}
