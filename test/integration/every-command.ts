import { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { commands } from "vscode";
import manifest from "../../package.json";

/**
 * Runs every command of package.json, with or without its place in a menu, as
 * a keybinding or another extension can; of whatever is offered it takes the
 * first. Answers those that begin a connection, which gets nowhere.
 * @param given to each of them
 */
export async function commandsThatConnect(
  given: unknown,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { command } of manifest.contributes.commands) {
    const stop = whenConnecting(() => found.add(command));
    const run = { ended: false };
    const running = commands
      .executeCommand(command, given)
      .then(undefined, () => undefined)
      .then(() => (run.ended = true));
    // A list opens at some time after its command began, or none does: looks again and again.
    for (let step = 0; step < 20 && !run.ended; step += 1) {
      await commands.executeCommand(
        "workbench.action.acceptSelectedQuickOpenItem",
      );
      await Promise.race([running, delay(50)]);
    }
    await commands.executeCommand("workbench.action.closeQuickOpen");
    await commands.executeCommand("notifications.clearAll");
    // A command may wait for an answer for ever, and nothing tells that it will not connect: one that would has this long to do so.
    await Promise.race([running, delay(1000)]);
    stop();
  }
  return [...found];
}

/** In the process that this test and the extension run in. */
function whenConnecting(notify: () => void): () => void {
  const connect: unknown = Reflect.get(Socket.prototype, "connect");
  Socket.prototype.connect = function (this: Socket) {
    notify();
    return this.destroy();
  };
  return () => {
    Reflect.set(Socket.prototype, "connect", connect);
  };
}
