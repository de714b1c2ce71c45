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

/** One option for each environment, those of a stage together: Enter is for a harmless one. */
export function environmentOptions(environments: readonly Environment[]) {
  return (["test", "production"] as const).flatMap((stage) =>
    environments
      .filter((environment) => environment.stage === stage)
      .map(environmentOption),
  );
}

function environmentOption(environment: Environment) {
  const { name, baseUrl, stage } = environment;
  return {
    group: messages[stage].label,
    label: name,
    description: `${stage} · ${new URL(baseUrl).host}`,
    value: environment,
  };
}
