import { ThemeIcon, window } from "vscode";
import { askOption, type OptionQuestion } from "../../ui/questions";
import type { CredentialStore } from "../../environments/credential-store";
import type { Credentials } from "../../environments/credentials";
import type { Environment } from "../../environments/environment";
import type { EnvironmentStore } from "../../environments/environment-store";
import type { SandboxCommand } from "./start-sandbox";
import { askCredentials, askEnvironment } from "../../dialogs/ask-environment";

export interface EnvironmentCommands {
  readonly add: () => Promise<void>;
  readonly select: () => Promise<void>;
  /** Of the environment named, else of one that the user picks. */
  readonly setCredentials: (
    environment?: Environment,
  ) => Promise<Credentials | undefined>;
  readonly remove: () => Promise<void>;
}

export function environmentCommands(
  store: EnvironmentStore,
  credentials: CredentialStore,
  sandbox: SandboxCommand,
): EnvironmentCommands {
  const commands: EnvironmentCommands = {
    async add() {
      const asked = await askEnvironment(store.current().environments);
      if (asked === undefined) return;
      const { environment } = asked;
      if (!(await credentials.keep(environment, asked.credentials))) {
        void window.showErrorMessage(
          `${environment.name} was not added: VS Code's secret storage does not answer.`,
        );
      } else if (!(await store.add(environment))) {
        await credentials.forget(environment.name);
        void window.showErrorMessage(
          `${environment.name} was not added: the user setting cdpOrder.environments cannot be written. It must be a list.`,
        );
      } else {
        await store.select(environment);
        void window.showInformationMessage(
          `${environment.name} was added and is the active environment.`,
        );
      }
    },

    async select() {
      const { active, environments, faults } = store.current();
      if (faults.length > 0) void window.showWarningMessage(faults.join(" "));
      const chosen = await pick<Environment | "add" | "sandbox">(
        "Select a CDP Environment",
        [
          ...environments.map((one) => ({
            ...option(one),
            iconPath: new ThemeIcon(one === active ? "check" : "blank"),
          })),
          {
            label: "Add Environment…",
            value: "add",
            iconPath: new ThemeIcon("add"),
          },
          ...(store.sandbox
            ? []
            : [
                {
                  label: "Start Sandbox",
                  value: "sandbox",
                  iconPath: new ThemeIcon("play"),
                } as const,
              ]),
        ],
      );
      if (chosen === "add") await commands.add();
      else if (chosen === "sandbox") await sandbox.start();
      else if (chosen !== undefined) await store.select(chosen);
    },

    async setCredentials(given) {
      const environment =
        given ?? (await pickKept("Set Credentials of a CDP Environment"));
      if (environment === undefined) return undefined;
      const asked = await askCredentials(environment);
      if (asked === undefined) return undefined;
      if (await credentials.keep(environment, asked)) {
        void window.showInformationMessage(
          `The credentials of ${environment.name} were kept.`,
        );
        return asked;
      }
      void window.showErrorMessage(
        `The credentials of ${environment.name} were not kept: VS Code's secret storage does not answer.`,
      );
      return undefined;
    },

    async remove() {
      const environment = await pickKept("Remove a CDP Environment");
      if (environment === undefined) return;
      const { name } = environment;
      const agreed = await window.showWarningMessage(
        `Remove ${name} and its credentials?`,
        { modal: true },
        "Remove",
      );
      if (agreed === undefined) return;
      if (!(await credentials.forget(name)))
        void window.showErrorMessage(
          `${name} was not removed: VS Code's secret storage does not answer.`,
        );
      else if (!(await store.remove(name)))
        void window.showErrorMessage(
          `${name} was not removed: the user setting cdpOrder.environments cannot be written.`,
        );
    },
  };
  return commands;

  async function pickKept(title: string): Promise<Environment | undefined> {
    const kept = store
      .current()
      .environments.filter(({ source }) => source === "settings");
    if (kept.length > 0) return pick(title, kept.map(option));
    void window.showInformationMessage(
      "There is no CDP environment in your settings yet.",
    );
    return undefined;
  }
}

async function pick<T>(
  title: string,
  options: OptionQuestion<T>["options"],
): Promise<T | undefined> {
  const asked = await askOption({
    title,
    placeholder: "Name of the environment",
    options,
  });
  return typeof asked === "object" ? asked.value : undefined;
}

function option(environment: Environment) {
  const { name, baseUrl, stage } = environment;
  return {
    label: name,
    description: `${stage} · ${new URL(baseUrl).host}`,
    value: environment,
  };
}
