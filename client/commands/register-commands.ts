import { commands, Disposable } from "vscode";

/** What a command does, with what a menu, a key or a link passes to it. */
export type CommandHandler = (first?: unknown, second?: unknown) => unknown;

/** @param handlers by the names of the commands, without the prefix of all of ours */
export function registerCommands(
  handlers: Readonly<Record<string, CommandHandler>>,
): Disposable {
  return Disposable.from(
    ...Object.entries(handlers).map(([name, run]) =>
      commands.registerCommand(`cdpOrder.${name}`, run),
    ),
  );
}
