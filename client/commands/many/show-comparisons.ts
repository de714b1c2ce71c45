import { window } from "vscode";
import type { Plan } from "../../send/many/plan";
import { messages } from "../messages/send";
import type { Services } from "../services";

type ComparisonServices = Pick<Services, "plan" | "planComparisons">;

/** "CDP: Show All Comparisons" of the plan, page by page */
export async function showAllComparisons(
  services: ComparisonServices,
): Promise<void> {
  const shown = services.plan.state?.plan;
  if (shown?.rows.some((row) => row.status === "ready"))
    await showPage(services, shown, 0);
  else void window.showInformationMessage(messages.nothingCompared);
}

async function showPage(
  services: ComparisonServices,
  shown: Plan,
  page: number,
): Promise<void> {
  const { first, last, of, more } = await services.planComparisons.showPage(
    shown,
    page,
  );
  if (more === 0) return;
  const next = messages.nextComparisons(Math.min(more, last - first + 1));
  const answer = window.showInformationMessage(
    messages.comparisonsShown(first, last, of),
    next,
  );
  void answer.then((chosen) => {
    if (chosen !== next) return undefined;
    if (services.plan.state?.plan === shown)
      return showPage(services, shown, page + 1);
    return void window.showInformationMessage(messages.planGone);
  });
}
