import { isBusy } from "../../send/many/plan-state";
import type { Services } from "../services";

/** "CDP: Discard Plan": not while it is confirmed or sent. */
export async function discardPlan({
  plan,
  planComparisons,
}: Pick<Services, "plan" | "planComparisons">): Promise<void> {
  if (plan.state && isBusy(plan.state)) return;
  plan.discard();
  await planComparisons.closeTabs();
}
