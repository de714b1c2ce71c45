import { counted, countsOf } from "../many/counts";
import type { PlanState } from "../many/plan-state";
import { withoutExcluded } from "../many/recheck";
import { resultMessage } from "./result";

/** Stands above the files of a plan: where they go, and how far it is. */
export function planStatus({ phase, plan, excluded, run }: PlanState): {
  readonly description: string;
  readonly message: string;
} {
  const { name, stage } = plan.environment;
  return {
    description: `${name} (${stage})`,
    message: message(),
  };

  function message(): string {
    if (run) return resultMessage(run);
    if (phase === "sending") return `Sending to ${name} (${stage})…`;
    const counts = countsOf(withoutExcluded(plan, excluded));
    const { ready } = counts;
    const parts = [
      ...(counts.losing > 0
        ? [`${counted(counts.losing, "file")} with possible losses`]
        : []),
      ...(counts.removing > 0
        ? [`${counted(counts.removing, "file")} with removed pairs`]
        : []),
      ...(counts.excluded > 0 ? [`${counts.excluded} unchecked`] : []),
      ...(counts.leftOut > 0 ? [`${counts.leftOut} left out`] : []),
    ];
    const updates = `${counted(ready.length, "update")} to ${name} (${stage})`;
    const hint =
      phase === "confirming"
        ? "To change the plan, cancel the question first."
        : "Uncheck what you do not want to send, then select Send Plan.";
    return [
      `${[updates, ...parts].join(", ")}.`,
      ...(ready.length + counts.excluded > 0 ? [hint] : []),
    ].join(" ");
  }
}
