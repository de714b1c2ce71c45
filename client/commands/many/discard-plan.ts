import type { Services } from "../services";

/** "CDP: Discard Plan": not while it is sent. */
export async function discardPlan({
  plan,
  planComparisons,
}: Pick<Services, "plan" | "planComparisons">): Promise<void> {
  if (plan.state?.phase === "sending") return;
  plan.discard();
  await planComparisons.closeTabs();
}
