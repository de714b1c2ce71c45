import type { Step } from "./steps";
import {
  askOption,
  askText,
  type OptionQuestion,
  type TextQuestion,
} from "./questions";

/** A text question as one step: its answer goes into `draft[key]`. A secret is never shown again. */
export function textStep<Key extends string>(
  draft: Record<Key, string>,
  key: Key,
  question: Omit<TextQuestion, "canGoBack" | "value">,
): Step {
  return async (canGoBack) => {
    const value = question.password ? "" : draft[key];
    const asked = await askText({ ...question, canGoBack, value });
    if (typeof asked !== "object") return asked ?? "left";
    draft[key] = asked.value;
    return "next";
  };
}

/** A choice as one step: its answer goes to `take`. */
export function optionStep<T>(
  question: Omit<OptionQuestion<T>, "canGoBack">,
  take: (value: T) => void,
): Step {
  return async (canGoBack) => {
    const asked = await askOption({ ...question, canGoBack });
    if (typeof asked !== "object") return asked ?? "left";
    take(asked.value);
    return "next";
  };
}
