import { commands, Uri, window, workspace } from "vscode";
import type { PlanState } from "../../send/many/plan-state";
import { withoutExcluded } from "../../send/many/recheck";
import { planText } from "../../send/messages/plan";
import { resultText } from "../../send/messages/result";
import { messages } from "../messages/send";
import type { Services } from "../services";

/** "CDP: Save Plan as Markdown…": what would be sent, or what became of it. Opens it. */
export async function savePlan({ plan }: Pick<Services, "plan">) {
  const { state } = plan;
  if (state === undefined) return;
  const proposed = proposedUri(state);
  const uri = await window.showSaveDialog({
    ...(proposed && { defaultUri: proposed }),
    filters: { Markdown: ["md"] },
    title: messages.savePlanTitle,
  });
  if (uri === undefined) return;
  try {
    await workspace.fs.writeFile(uri, await workspace.encode(textOf(state)));
  } catch {
    void window.showErrorMessage(messages.planNotSaved);
    return;
  }
  await commands.executeCommand("vscode.open", uri);
}

function textOf({ plan, excluded, run }: PlanState): string {
  return run ? resultText(run) : planText(withoutExcluded(plan, excluded));
}

/** Without a folder, VS Code proposes a place. */
function proposedUri({ plan, run }: PlanState): Uri | undefined {
  const { name } = plan.environment;
  const file = run ? messages.resultName(name) : messages.planName(name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, `${file}.md`);
}
