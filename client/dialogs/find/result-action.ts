import type { Step } from "../../ui/steps";
import type { ResourceId } from "./result-step";
import { optionStep } from "../../ui/question-steps";

/** What to do with an order or item that was found. */
export type ResultAction = "write" | "retrieve" | "copy" | "items";

/** Asks for one of the actions; where there is one only, it is taken. */
export function actionStep(
  title: string,
  chosen: () => ResourceId | undefined,
  actions: (chosen: ResourceId) => readonly ResultAction[],
  lineFor: ((ref: string) => string) | undefined,
  take: (action: ResultAction) => void,
): Step {
  return (canGoBack) => {
    const one = chosen();
    const [first, ...others] = one ? actions(one) : [];
    if (one === undefined || first === undefined)
      return Promise.resolve("skipped");
    if (others.length === 0) {
      take(first);
      return Promise.resolve("skipped");
    }
    const details: Partial<Record<ResultAction, string>> = {
      write: lineFor?.(one.ref) ?? "",
      copy: one.ref,
    };
    const options = [first, ...others].map((value) => {
      const detail = details[value];
      return { label: labels[value], value, ...(detail && { detail }) };
    });
    const step = optionStep(
      { title, placeholder: "What shall be done with it?", options },
      take,
    );
    return step(canGoBack);
  };
}

const labels: Readonly<Record<ResultAction, string>> = {
  write: "Write Target Line",
  retrieve: "Retrieve into Payload",
  copy: "Copy Reference",
  items: "Find One of Its Items…",
};
