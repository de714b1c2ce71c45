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

/** Completes the step of environments, which a user can also take without the walkthrough. */
export function showEnvironmentMilestone(
  environments: EnvironmentStore,
): Disposable {
  const look = () => {
    const all = environments.current().environments;
    if (all.some(({ source }) => source === "settings"))
      setMilestone("environmentAdded");
  };
  look();
  return environments.onDidChange(look);
}

/** Completes the steps of updates, which a user can also take without the walkthrough. */
export function showHistoryMilestones(
  history: Pick<History, "list">,
  folder: string,
): Disposable {
  const look = async () => {
    const accepted = (await history.list()).filter(
      ({ end }) => end.status === "accepted",
    );
    if (accepted.some(({ cause }) => cause === "undo"))
      setMilestone("updateUndone");
    if (accepted.some(({ cause }) => cause !== "undo"))
      setMilestone("updateAccepted");
  };
  void look();
  return new Disposable(watchHistory(folder, () => void look()));
}

export function setMilestone(milestone: Milestone): void {
  void commands.executeCommand("setContext", `cdpOrder.${milestone}`, true);
}
