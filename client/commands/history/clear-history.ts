import { window } from "vscode";
import { messages } from "../messages/history";
import type { Services } from "../services";

/** "CDP: Clear History" */
export async function clearHistory({
  history,
}: Pick<Services, "history">): Promise<void> {
  const answer = await window.showWarningMessage(
    messages.confirmClear,
    { modal: true, detail: messages.clearDetail },
    messages.clear,
  );
  if (answer === messages.clear && !(await history.clear()))
    void window.showErrorMessage(messages.notCleared);
}
