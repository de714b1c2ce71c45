import type { Step } from "./steps";
import {
  askOption,
  askText,
  type OptionQuestion,
  type TextQuestion,
} from "./questions";

/** A text question as one step: its answer goes into `draft[key]`. A password is never filled in again. */
export function textStep<Key extends string>(
  draft: Record<Key, string>,
  key: Key,
  question: Omit<TextQuestion, "canGoBack" | "value">,
): Step {
  return async (canGoBack) => {
    const value = question.password ? "" : draft[key];
    const answer = await askText({ ...question, canGoBack, value });
    if (!answer.ok) return answer.reason;
    draft[key] = answer.value;
    return "next";
  };
}

/** A list as one step: the selected value goes to `onSelect`. */
export function optionStep<T>(
  question: Omit<OptionQuestion<T>, "canGoBack">,
  onSelect: (value: T) => void,
): Step {
  return async (canGoBack) => {
    const answer = await askOption({ ...question, canGoBack });
    if (!answer.ok) return answer.reason;
    onSelect(answer.value);
    return "next";
  };
}
