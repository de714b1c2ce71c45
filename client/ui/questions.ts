import {
  QuickInputButtons,
  QuickPickItemKind,
  window,
  type Disposable,
  type QuickInput,
  type QuickPickItem,
} from "vscode";

/** `back` where the user pressed the Back button. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: "back" | "canceled" };

/** Common to all questions of one series. */
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
  /** The message about what is wrong with a text, or `undefined`. */
  readonly validate: (text: string) => string | undefined;
}

export interface OptionQuestion<T> extends QuestionHeader {
  readonly placeholder: string;
  readonly options: readonly Option<T>[];
}

interface Option<T> extends QuickPickItem {
  readonly value: T;
  /** Options of one group stand together, under its name. */
  readonly group?: string;
}

/** Accepts valid text only. Stays open when it loses focus. */
export function askText(question: TextQuestion): Promise<Answer<string>> {
  const input = window.createInputBox();
  const { placeholder, prompt, value = "", password = false } = question;
  Object.assign(input, { placeholder, prompt, value, password });
  return ask(input, question, (answer) => [
    input.onDidChangeValue(() => {
      // An empty input is not wrong yet.
      input.validationMessage =
        input.value === "" ? undefined : question.validate(input.value);
    }),
    input.onDidAccept(() => {
      const message = question.validate(input.value);
      if (message === undefined) answer(input.value);
      else input.validationMessage = message;
    }),
  ]);
}

/** Shows a list to select one option from. */
export function askOption<T>(question: OptionQuestion<T>): Promise<Answer<T>> {
  const pick = window.createQuickPick<Row<T>>();
  pick.items = rowsOf(question.options);
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  return ask(pick, question, (answer) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen?.option !== undefined) answer(chosen.option.value);
    }),
  ]);
}

/** A separator has no option. */
interface Row<T> extends QuickPickItem {
  readonly option?: Option<T>;
}

function rowsOf<T>(options: readonly Option<T>[]): readonly Row<T>[] {
  return options.flatMap((option, index): readonly Row<T>[] => {
    const { group } = option;
    const row = { ...option, option };
    return group === undefined || group === options[index - 1]?.group
      ? [row]
      : [{ label: group, kind: QuickPickItemKind.Separator }, row];
  });
}

interface QuestionInput extends QuickInput {
  buttons: readonly (typeof QuickInputButtons.Back)[];
  onDidTriggerButton: (listener: (button: unknown) => void) => Disposable;
}

/** Shows an input until it is answered, canceled, or left by the Back button. */
export function ask<T>(
  input: QuestionInput,
  { title, step, totalSteps, canGoBack = false }: QuestionHeader,
  listen: (answer: (value: T) => void) => readonly Disposable[],
): Promise<Answer<T>> {
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const close = (answer: Answer<T>) => {
      resolve(answer);
      input.hide();
    };
    const listeners = listen((value) => {
      close({ ok: true, value });
    });
    input.onDidTriggerButton(() => {
      close({ ok: false, reason: "back" });
    });
    input.onDidHide(() => {
      resolve({ ok: false, reason: "canceled" });
      for (const listener of listeners) listener.dispose();
      input.dispose();
    });
    input.show();
  });
}
