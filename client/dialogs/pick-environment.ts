import type { Environment } from "../environments/environment";
import { askOption, type OptionQuestion } from "../ui/questions";
import { messages } from "./messages/environment";

/** Shows environments, and what else can be done, to select one. `undefined` if the user cancels. */
export async function pickEnvironment<T>(
  title: string,
  options: OptionQuestion<T>["options"],
): Promise<T | undefined> {
  const placeholder = messages.select;
  const answer = await askOption({ title, placeholder, options });
  return answer.ok ? answer.value : undefined;
}

export function environmentOption(environment: Environment) {
  const { name, baseUrl, stage } = environment;
  return {
    label: name,
    description: `${stage} · ${new URL(baseUrl).host}`,
    value: environment,
  };
}
