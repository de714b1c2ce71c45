import type { TextDocument } from "vscode";
import { reveal } from "../../payloads/payload-document";
import type { NotSentReason } from "../../send/outcome";

/** Moves the cursor to the first problem that keeps a payload from being sent. */
export async function revealFirstProblem(
  document: TextDocument,
  reason: NotSentReason,
): Promise<void> {
  if (reason.code === "problems") await reveal(document, reason.problems.at);
}
