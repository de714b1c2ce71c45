import { window } from "vscode";
import { reviewLines } from "../../send/messages/confirmation";
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
    .showInformationMessage(
      reviewLines(update, review).join(" "),
      messages.send,
    )
    .then((answer) => answer === messages.send && send());
}
