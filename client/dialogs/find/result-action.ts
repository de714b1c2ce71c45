import type { Step } from "../../ui/steps";
import { messages } from "../messages/search";
import type { ResourceId } from "./result-step";
import { optionStep } from "../../ui/question-steps";

/** To be done with an order or item that was found. */
export type ResultAction = "write" | "replace" | "retrieve" | "copy" | "items";

/** Asks for one of the actions; a single one is not asked for. */
export function actionStep(
  title: string,
  selected: () => ResourceId | undefined,
  actions: (resource: ResourceId) => readonly ResultAction[],
  lineFor: ((ref: string) => string) | undefined,
  onSelect: (action: ResultAction) => void,
): Step {
  return (canGoBack) => {
    const resource = selected();
    const [first, ...others] = resource ? actions(resource) : [];
    if (resource === undefined || first === undefined)
      return Promise.resolve("skipped");
    if (others.length === 0) {
      onSelect(first);
      return Promise.resolve("skipped");
    }
    const details: Partial<Record<ResultAction, string>> = {
      write: lineFor?.(resource.ref) ?? "",
      replace: lineFor?.(resource.ref) ?? "",
      copy: resource.ref,
    };
    const options = [first, ...others].map((value) => {
      const detail = details[value];
      return { label: labels[value], value, ...(detail && { detail }) };
    });
    const step = optionStep(
      { title, placeholder: messages.action, options },
      onSelect,
    );
    return step(canGoBack);
  };
}

const labels: Readonly<Record<ResultAction, string>> = {
  write: messages.writeLine,
  replace: messages.replaceLine,
  retrieve: messages.retrieve,
  copy: messages.copy,
  items: messages.items,
};
