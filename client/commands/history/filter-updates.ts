import { askText } from "../../ui/questions";
import { messages } from "../messages/history";
import type { Services } from "../services";

/** "Filter…" of the view "CDP Updates" */
export async function filterUpdates({
  updates,
}: Pick<Services, "updates">): Promise<void> {
  const answer = await askText({
    ...messages.filter,
    value: updates.filter(),
    validate: () => undefined,
  });
  if (answer.ok) updates.setFilter(answer.value);
}
