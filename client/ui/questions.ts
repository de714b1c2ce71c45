import {
  QuickInputButtons,
  window,
  type Disposable,
  type QuickInput,
  type QuickPickItem,
} from "vscode";

/** What the user answered, went back from, or left (`undefined`). */
export type Answer<T> = { readonly value: T } | "back" | undefined;

/** What all questions of one series have in common. */
export interface QuestionHeader {
  readonly title: string;
  /** Absent where there is one question only. */
  readonly step?: number;
  readonly totalSteps?: number;
  readonly canGoBack?: boolean;
}

export interface TextQuestion extends QuestionHeader {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly password?: boolean;
  /** A sentence about what is wrong with a text, or `undefined`. */
  readonly fault: (text: string) => string | undefined;
}

export interface OptionQuestion<T> extends QuestionHeader {
  readonly placeholder: string;
  readonly options: readonly Option<T>[];
}

interface Option<T> extends QuickPickItem {
  readonly value: T;
}

/** Takes a text only when it has no fault. Stays open while the user looks elsewhere. */
export function askText(question: TextQuestion): Promise<Answer<string>> {
  const input = window.createInputBox();
  const { placeholder, prompt, value = "", password = false } = question;
  Object.assign(input, { placeholder, prompt, value, password });
  return ask(input, question, (answer) => [
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    }),
    input.onDidAccept(() => {
      const fault = question.fault(input.value);
      if (fault === undefined) answer(input.value);
      else input.validationMessage = fault;
    }),
  ]);
}

/** Offers a list to choose one from. */
export function askOption<T>(question: OptionQuestion<T>): Promise<Answer<T>> {
  const pick = window.createQuickPick<Option<T>>();
  pick.items = question.options;
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  return ask(pick, question, (answer) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen !== undefined) answer(chosen.value);
    }),
  ]);
}

interface Answering extends QuickInput {
  buttons: readonly (typeof QuickInputButtons.Back)[];
  onDidTriggerButton: (listener: (button: unknown) => void) => Disposable;
}

/** Shows an input until it is answered, gone back from or left. */
export function ask<T>(
  input: Answering,
  { title, step, totalSteps, canGoBack = false }: QuestionHeader,
  listen: (answer: (value: T) => void) => readonly Disposable[],
): Promise<Answer<T>> {
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const answer = (asked: Answer<T>) => {
      resolve(asked);
      input.hide();
    };
    const listeners = listen((value) => {
      answer({ value });
    });
    input.onDidTriggerButton(() => {
      answer("back");
    });
    input.onDidHide(() => {
      resolve(undefined);
      for (const listener of listeners) listener.dispose();
      input.dispose();
    });
    input.show();
  });
}
