import { commands, window } from "vscode";
import { checkedMessage } from "../../payloads/messages";
import { withCountedProgress } from "../../ui/progress";
import { messages } from "../messages/payloads";
import type { LanguageServices } from "../language-services";

/** "CDP: Check All Payloads in Workspace" */
export async function checkAll({
  workspaceProblems,
}: Pick<LanguageServices, "workspaceProblems">): Promise<void> {
  const summary = await withCountedProgress(
    messages.checking,
    ({ report, signal }) =>
      workspaceProblems.checkAll((checked, files) => {
        report(checked, files, messages.checked(checked, files));
      }, signal),
  );
  if (summary === undefined) return;
  void window.showInformationMessage(checkedMessage(summary));
  if (summary.withProblems > 0)
    await commands.executeCommand("workbench.actions.view.problems");
}
