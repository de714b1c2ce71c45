import { runSteps, type Step } from "../../ui/steps";
import { actionStep, type ResultAction } from "./result-action";
import {
  searchSteps,
  itemStep,
  when,
  type SearchQuestion,
} from "./search-steps";
import type { ResourceId, SearchFailure, SearchState } from "./result-step";

/** What was found and shall be done with it; `items` is never left to do. */
export interface ChosenAction {
  readonly is: "action";
  readonly action: Exclude<ResultAction, "items">;
  readonly chosen: ResourceId;
}

/** Finds an order or item and asks what to do with it. `undefined` where the user leaves. */
export async function askFind(
  question: SearchQuestion,
  actions: readonly ChosenAction["action"][],
  lineFor: ((ref: string) => string) | undefined,
): Promise<ChosenAction | SearchFailure | undefined> {
  const found: SearchState = {};
  const item: SearchState = {};
  let action: ResultAction | undefined;
  let itemAction: ResultAction | undefined;
  const withItems = ({ kind }: ResourceId) =>
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
    ...searchSteps(question, found),
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
