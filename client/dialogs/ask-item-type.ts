import type { Memento } from "vscode";
import { isRefusedType } from "../../cdp/refused-types";
import { askOption, askText } from "../ui/questions";
import { messages } from "./messages/item-type";

const key = "cdpOrder.itemTypes";
const kept = 5;

/**
 * Asks what an item of a type that v2.1 refuses is there: the user's own last
 * choices come first. `undefined` where the user cancels.
 */
export async function askItemType(
  memento: Memento,
  refused: string,
): Promise<string | undefined> {
  const remembered = memento.get<readonly string[]>(key, []);
  const words = refused.toLowerCase().split("_").map(capitalized).join(" ");
  const proposed = [`${words} Item`, words];
  const answer = await askOption<string | undefined>({
    title: messages.title,
    placeholder: messages.question(refused),
    options: [
      ...remembered.map((value) => ({
        label: value,
        value,
        group: messages.lastChoices,
      })),
      ...proposed
        .filter((value) => !remembered.includes(value))
        .map((value) => ({ label: value, value, group: messages.proposed })),
      { label: messages.other, value: undefined, group: messages.own },
    ],
  });
  if (!answer.ok) return undefined;
  const type = answer.value ?? (await ownType(refused));
  if (type === undefined) return undefined;
  const others = remembered.filter((one) => one !== type);
  await memento.update(key, [type, ...others].slice(0, kept));
  return type;
}

async function ownType(refused: string): Promise<string | undefined> {
  const answer = await askText({
    title: messages.title,
    prompt: messages.question(refused),
    placeholder: messages.example,
    validate: (text) =>
      text.trim() === "" || isRefusedType(text.trim())
        ? messages.invalid(text.trim() || refused)
        : undefined,
  });
  return answer.ok ? answer.value.trim() : undefined;
}

const capitalized = (word: string) =>
  word.charAt(0).toUpperCase() + word.slice(1);
