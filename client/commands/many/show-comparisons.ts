import { window } from "vscode";
import { messages } from "../messages/send";
import type { Services } from "../services";

/** "CDP: Show All Comparisons" of the plan, page by page */
export async function showAllComparisons(
  { plan, planComparisons }: Pick<Services, "plan" | "planComparisons">,
  page = 0,
): Promise<void> {
  const shown = plan.state?.plan;
  if (!shown?.rows.some((row) => row.status === "ready")) return;
  const { first, last, of, more } = await planComparisons.showPage(shown, page);
  if (more === 0) return;
  const next = messages.nextComparisons(Math.min(more, last - first + 1));
  void window
    .showInformationMessage(messages.comparisonsShown(first, last, of), next)
    .then((answer) =>
      answer === next
        ? showAllComparisons({ plan, planComparisons }, page + 1)
        : undefined,
    );
}
