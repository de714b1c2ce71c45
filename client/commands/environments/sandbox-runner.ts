import type { Sandbox } from "../../../sandbox/sandbox";

/** Runs at most one sandbox for this window. */
export class SandboxRunner {
  #running: Promise<Sandbox> | undefined;

  /** Also true while it is starting. */
  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** `undefined` if no port of this machine can be opened. */
  async start(): Promise<Sandbox | undefined> {
    this.#running ??= load();
    try {
      return await this.#running;
    } catch {
      this.#running = undefined;
      return undefined;
    }
  }

  async stop(): Promise<void> {
    await this.#running?.then(
      (sandbox) => sandbox.close(),
      () => undefined,
    );
  }
}

/** The sandbox is a chunk of its own; most windows never load it. */
async function load(): Promise<Sandbox> {
  const { startSandbox } = await import("../../../sandbox/sandbox");
  return startSandbox();
}
