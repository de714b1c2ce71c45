import { ThemeIcon, window } from "vscode";
import {
  environmentOption,
  pickEnvironment,
} from "../../dialogs/pick-environment";
import type { Environment } from "../../environments/environment";
import { messages } from "../messages/environments";
import type { Services } from "../services";
import { addEnvironment } from "./add-environment";
import { startSandbox } from "./start-sandbox";

/** "CDP: Select Environment…" */
export async function selectEnvironment(
  services: Pick<Services, "environments" | "credentials" | "sandbox">,
): Promise<void> {
  const { environments: store } = services;
  const { active, environments, faults } = store.current();
  if (faults.length > 0) void window.showWarningMessage(faults.join(" "));
  const selected = await pickEnvironment<Environment | "add" | "sandbox">(
    messages.selectTitle,
    [
      ...environments.map((environment) => ({
        ...environmentOption(environment),
        iconPath: new ThemeIcon(environment === active ? "check" : "blank"),
      })),
      {
        label: messages.addOption,
        value: "add",
        iconPath: new ThemeIcon("add"),
      },
      ...(store.sandbox ? [] : [sandboxOption]),
    ],
  );
  if (selected === "add") await addEnvironment(services);
  else if (selected === "sandbox") await startSandbox(services);
  else if (selected !== undefined) await store.select(selected);
}

const sandboxOption = {
  label: messages.sandboxOption,
  value: "sandbox",
  iconPath: new ThemeIcon("play"),
} as const;
