import { ThemeIcon } from "vscode";
import {
  environmentOptions,
  pickEnvironment,
} from "../../dialogs/pick-environment";
import type { Environment } from "../../environments/environment";
import { environmentsError } from "../../environments/environments-error";
import { warnOfSettings } from "../../settings/open-settings";
import { messages } from "../messages/environments";
import type { Services } from "../services";
import { addEnvironment } from "./add-environment";
import { startSandbox } from "./start-sandbox";

/**
 * "CDP: Select Environment…": the one that is active now, whether it was
 * selected, added or started; `undefined` where the user cancels.
 * @param wanted the name of the one to select; the user is asked where there is none of that name
 */
export async function selectEnvironment(
  services: Pick<Services, "environments" | "credentials" | "sandbox">,
  wanted?: unknown,
): Promise<Environment | undefined> {
  const { environments: store } = services;
  const { active, environments, errors } = store.current();
  const named = environments.find(({ name }) => name === wanted);
  if (named !== undefined) {
    await store.select(named);
    return named;
  }
  const invalid = environmentsError(errors);
  if (invalid) void warnOfSettings(invalid.message, [invalid.setting]);
  const selected = await pickEnvironment<Environment | "add" | "sandbox">(
    messages.selectTitle,
    [
      ...environmentOptions(environments).map((option) => ({
        ...option,
        iconPath: new ThemeIcon(option.value === active ? "check" : "blank"),
      })),
      {
        group: messages.actions,
        label: messages.addOption,
        value: "add",
        iconPath: new ThemeIcon("add"),
      },
      ...(store.sandbox ? [] : [sandboxOption]),
    ],
  );
  if (selected === "add") return addEnvironment(services);
  if (selected === "sandbox") return startSandbox(services);
  if (selected !== undefined) await store.select(selected);
  return selected;
}

const sandboxOption = {
  group: messages.actions,
  label: messages.sandboxOption,
  value: "sandbox",
  iconPath: new ThemeIcon("play"),
} as const;
