import { window } from "vscode";
import type { Sandbox } from "../../../sandbox/sandbox";
import type { EnvironmentStore } from "../../environments/environment-store";

export interface SandboxCommand {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts at most one sandbox for this window and makes it the active environment. */
export function sandboxCommand(store: EnvironmentStore): SandboxCommand {
  let running: Promise<Sandbox> | undefined;
  return {
    async start() {
      if (running !== undefined) {
        await sayRunning(store);
        return;
      }
      running = startLazily();
      try {
        const { baseUrl, clientKey, apiToken } = await running;
        const { name } = await store.openSandbox(baseUrl, {
          clientKey,
          apiToken,
        });
        void window.showInformationMessage(
          `${name} runs at ${baseUrl} and is the active environment.`,
        );
      } catch {
        running = undefined;
        void window.showErrorMessage(
          "The sandbox did not start: no port of this machine could be opened.",
        );
      }
    },
    async stop() {
      await running?.then(
        (sandbox) => sandbox.close(),
        () => undefined,
      );
    },
  };
}

/** The sandbox is a chunk of its own; most windows never load it. */
async function startLazily(): Promise<Sandbox> {
  const { startSandbox } = await import("../../../sandbox/sandbox");
  return startSandbox();
}

async function sayRunning(store: EnvironmentStore): Promise<void> {
  const { sandbox } = store;
  if (sandbox === undefined) return;
  const { name, baseUrl } = sandbox.environment;
  const select = "Select It";
  const answer = await window.showInformationMessage(
    `${name} is already running at ${baseUrl}.`,
    select,
  );
  if (answer === select) await store.select(sandbox.environment);
}
