import { Uri, workspace, type TextDocument } from "vscode";
import {
  openedPayload,
  payloadAt,
  payloadFrom,
  uriOf,
} from "../../payloads/payload-document";
import { revealFirstProblem } from "./reveal-first-problem";
import { sendAgain } from "./send-again";
import type { SendServices } from "./send-services";
import { showReport } from "./show-report";
import { undoUpdate } from "./undo-update";

/** "CDP: Send Update", for a payload or for the update that a comparison shows. */
export async function sendUpdate(
  services: SendServices,
  argument?: unknown,
): Promise<void> {
  const uri = uriOf(argument);
  const origin = services.comparisons.originOf(uri);
  switch (origin?.cause) {
    case "undo":
      return undoUpdate(services, origin.entry);
    case "again":
      return sendAgain(services, origin.entry);
    case "send":
      return sendDocument(
        services,
        await openDocument(Uri.parse(origin.file.uri)),
      );
    case "many":
      return sendDocument(services, await openDocument(Uri.parse(origin.uri)));
    case undefined:
      return sendDocument(services, await openedPayload(uri));
  }
}

export async function sendDocument(
  services: SendServices,
  document: TextDocument | undefined,
): Promise<void> {
  const { sending, refusals } = services;
  const report = await sending.send(document && payloadFrom(document));
  await showReport(services, report, () => sendDocument(services, document));
  if (document === undefined) return;
  const { origin } = report.update ?? {};
  if (origin?.cause === "send" && origin.version === document.version)
    await refusals.show(document.uri, document.getText(), report);
  const { outcome } = report;
  if (outcome.status === "notSent")
    await revealFirstProblem(document, outcome.reason);
}

/** The file may have been closed since it was compared. */
async function openDocument(uri: Uri): Promise<TextDocument | undefined> {
  try {
    await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
  return payloadAt(uri);
}
