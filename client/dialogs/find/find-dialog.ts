import { runSteps, type Step } from "../../ui/steps";
import { actionStep, type FindAction } from "./result-action";
import { findSteps, itemStep, when, type FindQuestion } from "./search-steps";
import type { Chosen, Failure, Finding } from "./result-step";

/** What was found and shall be done with it; `items` is never left to do. */
export interface FoundAction {
  readonly is: "action";
  readonly action: Exclude<FindAction, "items">;
  readonly chosen: Chosen;
}

/** Finds an order or item and asks what to do with it. `undefined` where the user leaves. */
export async function askWhatToFind(
  question: FindQuestion,
  actions: readonly FoundAction["action"][],
  lineFor: ((ref: string) => string) | undefined,
): Promise<FoundAction | Failure | undefined> {
  const found: Finding = {};
  const item: Finding = {};
  let action: FindAction | undefined;
  let itemAction: FindAction | undefined;
  const withItems = ({ kind }: Chosen) =>
    kind === "order" && question.kind !== "orderItem"
      ? [...actions, "items" as const]
      : actions;
  // The target line of an order cannot be that of one of its items.
  const ofItem = actions.filter(
    (action) => action !== "write" || question.kind !== "order",
  );
  const itemSteps: readonly Step[] = [
    itemStep(question, () => found.chosen?.ref ?? "", item),
    actionStep(
      question.title,
      () => item.chosen,
      () => ofItem,
      lineFor,
      (taken) => (itemAction = taken),
    ),
  ];
  const finished = await runSteps([
    ...findSteps(question, found),
    actionStep(
      question.title,
      () => found.chosen,
      withItems,
      lineFor,
      (taken) => (action = taken),
    ),
    ...itemSteps.map((step) => when(() => action === "items", step)),
  ]);
  const failure = found.failure ?? item.failure;
  if (failure !== undefined) return failure;
  const [done, chosen] =
    action === "items" ? [itemAction, item.chosen] : [action, found.chosen];
  return finished && chosen && done && done !== "items"
    ? { is: "action", action: done, chosen }
    : undefined;
}
