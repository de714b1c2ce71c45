import type { TextDocument } from "vscode";
import { reveal } from "../../payloads/payload-document";
import type { Outcome } from "../../send/outcome";

/** Moves the cursor to the first problem that keeps a payload from being sent. */
export async function revealFirstProblem(
  document: TextDocument,
  outcome: Outcome,
): Promise<void> {
  if (outcome.is === "notSent" && outcome.reason.code === "problems")
    await reveal(document, outcome.reason.found.at);
}
