import { commands, window } from "vscode";
import { messages } from "../messages/history";

/** A warning about an update, with a button that shows the view "CDP Updates". */
export async function warnOfUpdate(message: string): Promise<void> {
  const show = messages.showUpdates;
  const answer = await window.showWarningMessage(message, show);
  if (answer === show) await commands.executeCommand("cdpOrder.updates.focus");
}
