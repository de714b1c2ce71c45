import { ownerOf } from "../../../cdp/kinds";
import { runSteps, stepIf, type Step } from "../../ui/steps";
import { actionStep, type ResultAction } from "./result-action";
import { searchSteps, itemStep, type SearchQuestion } from "./search-steps";
import type { ResourceId, SearchFailure, SearchState } from "./result-step";

/** The order or item that was found, and what to do with it; `items` is done by the dialog itself. */
export interface ChosenAction {
  readonly ok: true;
  readonly action: Exclude<ResultAction, "items">;
  readonly resource: ResourceId;
}

/** Finds an order or item and asks what to do with it. `undefined` if the user cancels. */
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
    ownerOf(kind) === "order" &&
    (question.kind === undefined || ownerOf(question.kind) === "order")
      ? [...actions, "items" as const]
      : actions;
  // The target line of an order cannot be that of one of its items.
  const ofItem = actions.filter(
    (action) =>
      (action !== "write" && action !== "replace") ||
      question.kind === undefined ||
      ownerOf(question.kind) !== "order",
  );
  const itemSteps: readonly Step[] = [
    itemStep(question, () => found.selected, item),
    actionStep(
      question.title,
      () => item.selected,
      () => ofItem,
      lineFor,
      (value) => (itemAction = value),
    ),
  ];
  const finished = await runSteps([
    ...searchSteps(question, found),
    actionStep(
      question.title,
      () => found.selected,
      withItems,
      lineFor,
      (value) => (action = value),
    ),
    ...itemSteps.map((step) => stepIf(() => action === "items", step)),
  ]);
  const failure = found.failure ?? item.failure;
  if (failure !== undefined) return failure;
  const [chosenAction, resource] =
    action === "items" ? [itemAction, item.selected] : [action, found.selected];
  return finished && resource && chosenAction && chosenAction !== "items"
    ? { ok: true, action: chosenAction, resource }
    : undefined;
}
