import { Uri, workspace, type TextDocument } from "vscode";
import type { Environment } from "../../environments/environment";
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
  const update = services.comparisons.updateOf(uri);
  const origin = update?.origin;
  const shown = update?.destination.environment;
  switch (origin?.cause) {
    case "undo":
      return undoUpdate(services, origin.entry);
    case "again":
      return sendAgain(services, origin.entry);
    case "send":
      return sendDocument(
        services,
        await openDocument(Uri.parse(origin.file.uri)),
        shown,
      );
    case "many":
      return sendDocument(
        services,
        await openDocument(Uri.parse(origin.uri)),
        shown,
      );
    case undefined:
      return sendDocument(services, await openedPayload(uri));
  }
}

/** @param shown where the update goes that the user saw: it goes nowhere else */
export async function sendDocument(
  services: SendServices,
  document: TextDocument | undefined,
  shown?: Environment,
): Promise<void> {
  const { sending, refusals } = services;
  const report = await sending.send(
    document && payloadFrom(document, services.isLocked),
    shown,
  );
  await showReport(services, report, () =>
    sendDocument(services, document, shown),
  );
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
