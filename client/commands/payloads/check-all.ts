import { commands, ProgressLocation, window } from "vscode";
import { checkedMessage } from "../../payloads/messages";
import type { WorkspaceProblems } from "../../payloads/workspace-problems";

/** "CDP: Check All Payloads in Workspace": ends when the result is shown. */
export async function checkAll(problems: WorkspaceProblems): Promise<void> {
  const result = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: "Checking payloads",
      cancellable: true,
    },
    (progress, token) => {
      let shown = 0;
      return problems.checkAll(token, (checked, files) => {
        const percent = Math.floor((checked / files) * 100);
        if (percent === shown) return;
        progress.report({
          increment: percent - shown,
          message: `${checked} of ${files}`,
        });
        shown = percent;
      });
    },
  );
  void window.showInformationMessage(checkedMessage(result));
  if (result.withProblems > 0)
    await commands.executeCommand("workbench.actions.view.problems");
}
