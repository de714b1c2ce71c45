import { commands, window } from "vscode";
import { messages, refusals } from "../messages/web";
import type { CommandHandler } from "../register-commands";
import type { SendingCommandName } from "../sending-command-names";

type RefusedCommandName = Exclude<SendingCommandName, "copyAsCurl">;

/** Of the commands that a browser cannot run: each says why, and what to do. */
export function refusedCommands(): Readonly<
  Record<RefusedCommandName, CommandHandler>
> {
  return Object.fromEntries(
    Object.entries(reasons).map(([name, reason]) => [
      name,
      (argument: unknown) => {
        void refuse(reason, argument);
      },
    ]),
  ) as Record<RefusedCommandName, CommandHandler>;
}

async function refuse(
  reason: keyof typeof refusals,
  argument: unknown,
): Promise<void> {
  const buttons = reason === "update" ? [messages.copyAsCurl] : [];
  const message = refusals[reason];
  if ((await window.showInformationMessage(message, ...buttons)) !== undefined)
    await commands.executeCommand("cdpOrder.copyAsCurl", argument);
}

const reasons: Readonly<Record<RefusedCommandName, keyof typeof refusals>> = {
  send: "update",
  preview: "update",

  sendMany: "network",
  sendPlan: "network",
  comparePlanAgain: "network",
  showAllComparisons: "network",
  savePlan: "network",
  discardPlan: "network",
  togglePlanRow: "network",
  openPlanRow: "network",
  openPlanFile: "network",
  openPlanResponse: "network",
  comparePlanRow: "network",
  findOrder: "network",
  retrieve: "network",

  addEnvironment: "environments",
  editEnvironment: "environments",
  testConnection: "environments",
  selectEnvironment: "environments",
  setCredentials: "environments",
  removeEnvironment: "environments",

  undoLast: "history",
  undoShown: "history",
  clearHistory: "history",
  deleteEntry: "history",
  noteSelection: "history",
  deleteFocusedEntry: "history",
  filterUpdates: "history",
  clearUpdatesFilter: "history",
  openSent: "history",
  openAnswer: "history",
  compareEntry: "history",
  compareEntryWithLive: "history",
  undoEntry: "history",
  sendAgain: "history",
  copyEntryAsCurl: "history",

  startSandbox: "sandbox",
  openExample: "sandbox",
  fixExample: "sandbox",
  sendExample: "sandbox",
};
