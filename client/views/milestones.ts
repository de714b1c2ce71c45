import { commands, Disposable } from "vscode";
import type { EnvironmentStore } from "../environments/environment-store";
import type { History } from "../send/history/history";
import { watchHistory } from "../send/history/watch";

/** Each completes a step of the walkthrough, as `cdpOrder.<milestone>` in package.json. */
type Milestone =
  | "exampleOpened"
  | "problemFixed"
  | "updateAccepted"
  | "updateUndone"
  | "environmentAdded";

/** Completes the steps that a user can also take without the walkthrough. */
export function showMilestones(
  history: Pick<History, "list">,
  folder: string,
  environments: EnvironmentStore,
): Disposable {
  const lookAtHistory = async () => {
    for (const { cause, end } of await history.list())
      if (end.status === "accepted")
        setMilestone(cause === "undo" ? "updateUndone" : "updateAccepted");
  };
  const lookAtEnvironments = () => {
    const all = environments.current().environments;
    if (all.some(({ source }) => source === "settings"))
      setMilestone("environmentAdded");
  };
  void lookAtHistory();
  lookAtEnvironments();
  return Disposable.from(
    new Disposable(watchHistory(folder, () => void lookAtHistory())),
    environments.onDidChange(lookAtEnvironments),
  );
}

export function setMilestone(milestone: Milestone): void {
  void commands.executeCommand("setContext", `cdpOrder.${milestone}`, true);
}
