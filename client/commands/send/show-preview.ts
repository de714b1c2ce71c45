import { window } from "vscode";
import { previewMessage } from "../../send/messages/preview";
import { notSentReport } from "../../send/deliver";
import type { Preview } from "../../send/flow";
import { notComparedMessage } from "../../send/messages/outcome";
import { messages } from "../messages/send";
import { showReport } from "./show-report";
import type { SendServices } from "./send-services";

/** Says what an update would change, with a button that sends it. */
export async function showPreview(
  services: SendServices,
  preview: Preview,
  send: () => unknown,
): Promise<void> {
  if (!preview.ok) {
    const report = notSentReport(preview.reason);
    const message = notComparedMessage(preview.reason);
    await showReport(services, report, send, message);
    return;
  }
  const { update, review } = preview;
  void window
    .showInformationMessage(previewMessage(update, review), messages.send)
    .then((answer) => answer === messages.send && send());
}
