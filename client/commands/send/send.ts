import { Uri, window, workspace, type TextDocument } from "vscode";
import type { PresentReport } from "./show-report";
import { reviewLines } from "../../send/messages/confirmation";
import { notSentReport } from "../../send/deliver";
import type { Previewed, Sending } from "../../send/flow";
import type { HistoryEntry } from "../../send/history/entry";
import type { Outcome } from "../../send/outcome";
import { notComparedMessage } from "../../send/messages/outcome";
import type { ComparisonDocuments } from "../../views/comparison-documents";
import {
  payloadFrom,
  payloadAt,
  reveal,
  uriOf,
} from "../../payloads/payload-document";
import type { RefusalProblems } from "../../views/refusal-problems";

/** Each ends when its outcome is shown. */
export interface SendCommands {
  /** The payload named or the active one; or what a comparison shows. */
  readonly send: (uri?: unknown) => Promise<void>;
  readonly preview: (uri?: unknown) => Promise<void>;
  readonly undo: (entry: HistoryEntry) => Promise<void>;
  /** The one that a comparison shows. */
  readonly undoShown: (uri?: unknown) => Promise<void>;
  readonly sendAgain: (entry: HistoryEntry) => Promise<void>;
  /** What is there now, beside what an entry sent. */
  readonly compareWithLive: (entry: HistoryEntry) => Promise<void>;
}

export function sendCommands(parts: {
  readonly sending: Sending;
  readonly changes: ComparisonDocuments;
  readonly refusals: RefusalProblems;
  readonly present: PresentReport;
}): SendCommands {
  const { sending, changes, refusals, present } = parts;

  async function sendDocument(document: TextDocument | undefined) {
    const report = await sending.send(document && payloadFrom(document));
    await present(report);
    if (document === undefined) return;
    const { origin } = report.update ?? {};
    if (origin?.cause === "send" && origin.version === document.version)
      await refusals.show(document.uri, document.getText(), report);
    await showFirstProblem(document, report.outcome);
  }

  async function undo(entry: HistoryEntry) {
    await present(await sending.undo(entry));
  }

  async function sendAgain(entry: HistoryEntry) {
    await present(await sending.sendAgain(entry));
  }

  async function showPreviewed(previewed: Previewed, send: () => unknown) {
    if (previewed.is === "notSent") {
      await present(notSentReport(previewed), notComparedMessage(previewed));
      return;
    }
    const { update, review } = previewed;
    const agree = "Send Update";
    void window
      .showInformationMessage(reviewLines(update, review).join(" "), agree)
      .then((answer) => answer === agree && send());
  }

  return {
    async send(uri) {
      const named = uriOf(uri);
      const origin = changes.originOf(named);
      switch (origin?.cause) {
        case "undo":
          return undo(origin.entry);
        case "again":
          return sendAgain(origin.entry);
        case "send":
          return sendDocument(await opened(Uri.parse(origin.file.uri)));
        case "many":
          return sendDocument(await opened(Uri.parse(origin.uri)));
        case undefined:
          return sendDocument(named && payloadAt(named));
      }
    },
    async preview(uri) {
      const named = uriOf(uri);
      const document = named && payloadAt(named);
      const previewed = await sending.preview(
        document && payloadFrom(document),
      );
      await showPreviewed(previewed, () => sendDocument(document));
      if (document && previewed.is === "notSent")
        await showFirstProblem(document, previewed);
    },
    undo,
    async undoShown(uri) {
      const origin = changes.originOf(uriOf(uri));
      if (origin?.cause === "undo") await undo(origin.entry);
    },
    sendAgain,
    async compareWithLive(entry) {
      await showPreviewed(await sending.previewAgain(entry), () =>
        sendAgain(entry),
      );
    },
  };
}

/** The file may have been closed since it was compared. */
async function opened(uri: Uri): Promise<TextDocument | undefined> {
  try {
    await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
  return payloadAt(uri);
}

async function showFirstProblem(
  document: TextDocument,
  outcome: Outcome,
): Promise<void> {
  if (outcome.is === "notSent" && outcome.reason.code === "problems")
    await reveal(document, outcome.reason.found.at);
}
