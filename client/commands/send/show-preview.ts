import { window } from "vscode";
import { reviewLines } from "../../send/messages/confirmation";
import { notSentReport } from "../../send/deliver";
import type { Previewed } from "../../send/flow";
import { notComparedMessage } from "../../send/messages/outcome";
import { messages } from "../messages/send";
import { showReport } from "./show-report";
import type { SendServices } from "./send-services";

/** Says what an update would change, with a button that sends it. */
export async function showPreview(
  services: SendServices,
  preview: Previewed,
  send: () => unknown,
): Promise<void> {
  if (preview.is === "notSent") {
    const report = notSentReport(preview);
    await showReport(services, report, notComparedMessage(preview));
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
