import type { Step } from "../../ui/steps";
import type { Chosen } from "./result-step";
import { optionStep } from "../../ui/question-steps";

/** What to do with an order or item that was found. */
export type FindAction = "write" | "retrieve" | "copy" | "items";

/** Asks for one of the actions; where there is one only, it is taken. */
export function actionStep(
  title: string,
  chosen: () => Chosen | undefined,
  actions: (chosen: Chosen) => readonly FindAction[],
  lineFor: ((ref: string) => string) | undefined,
  take: (action: FindAction) => void,
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
    const details: Partial<Record<FindAction, string>> = {
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

const labels: Readonly<Record<FindAction, string>> = {
  write: "Write Target Line",
  retrieve: "Retrieve into Payload",
  copy: "Copy Reference",
  items: "Find One of Its Items…",
};
