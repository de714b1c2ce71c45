import { createKeyedLock } from "../async/keyed-lock";
import { createSending } from "../send/flow";
import type { HistoryEntry } from "../send/history/entry";
import { addEnvironment } from "./environments/add-environment";
import { editEnvironment } from "./environments/edit-environment";
import { removeEnvironment } from "./environments/remove-environment";
import { selectEnvironment } from "./environments/select-environment";
import { setCredentials } from "./environments/set-credentials";
import { startSandbox } from "./environments/start-sandbox";
import { testConnection } from "./environments/test-connection";
import { findOrder } from "./find/find-order";
import { retrieve } from "./find/retrieve";
import { clearHistory } from "./history/clear-history";
import { copyEntryAsCurl } from "./history/copy-entry-as-curl";
import { deleteEntry } from "./history/delete-entry";
import { entryCommand } from "./history/entry-command";
import { filterUpdates } from "./history/filter-updates";
import { focusedRow } from "./history/focused-row";
import { undoLast } from "./history/undo-last";
import { discardPlan } from "./many/discard-plan";
import {
  compareRow,
  openRow,
  openRowFile,
  openRowResponse,
  planRowCommand,
} from "./many/open-row";
import { comparePlanAgain, planMany } from "./many/plan-many";
import { savePlan } from "./many/save-plan";
import { sendPlan } from "./many/send-plan";
import { showAllComparisons } from "./many/show-comparisons";
import type { CommandHandler } from "./register-commands";
import { compareWithLive } from "./send/compare-with-live";
import { copyPayloadAsCurl } from "./send/copy-as-curl";
import { sendPorts } from "./send/ports";
import { previewUpdate } from "./send/preview-update";
import { sendAgain } from "./send/send-again";
import { sendUpdate } from "./send/send-update";
import { undoShown } from "./send/undo-shown";
import { undoUpdate } from "./send/undo-update";
import type { SendingCommandName } from "./sending-command-names";
import type { Services } from "./services";
import { createExample } from "./walkthrough/example";

/** The commands of package.json that need environments, updates or their history. */
export function sendingCommands(
  services: Services,
): Readonly<Record<SendingCommandName, CommandHandler>> {
  const { entries } = services;
  const ports = sendPorts(services);
  const lock = createKeyedLock();
  const sending = createSending(ports, lock);
  const sendServices = { ...services, ports, lock, sending };

  const example = createExample(sendServices);
  const focused = focusedRow(services.updates.view);
  const forEntry = (run: (entry: HistoryEntry) => Promise<unknown>) =>
    entryCommand(services, run);

  return {
    send: (uri) => sendUpdate(sendServices, uri),
    sendMany: (uri, uris) => planMany(sendServices, uri, uris),
    sendPlan: () => sendPlan(sendServices),
    comparePlanAgain: () => comparePlanAgain(sendServices),
    showAllComparisons: () => showAllComparisons(services),
    savePlan: () => savePlan(services),
    discardPlan: () => discardPlan(services),
    togglePlanRow: () => services.plan.toggleFocused(),
    openPlanRow: planRowCommand(services, openRow),
    openPlanFile: planRowCommand(services, openRowFile),
    openPlanResponse: planRowCommand(services, openRowResponse),
    comparePlanRow: planRowCommand(services, compareRow),
    preview: (uri) => previewUpdate(sendServices, uri),
    undoLast: () => undoLast(sendServices),
    undoShown: (uri) => undoShown(sendServices, uri),
    copyAsCurl: (uri) => copyPayloadAsCurl(sendServices, uri),

    findOrder: () => findOrder(services),
    retrieve: () => retrieve(services),

    addEnvironment: () => addEnvironment(services),
    editEnvironment: () => editEnvironment(services),
    testConnection: (name) => testConnection(services, name),
    selectEnvironment: (name) => selectEnvironment(services, name),
    setCredentials: (name) => setCredentials(services, name),
    removeEnvironment: () => removeEnvironment(services),
    startSandbox: () => startSandbox(services),

    openExample: example.open,
    fixExample: example.fix,
    sendExample: example.send,

    clearHistory: () => clearHistory(services),
    deleteEntry: (row) => deleteEntry(services, row),
    noteSelection: focused.noteSelection,
    deleteFocusedEntry: () => deleteEntry(services, focused.row() ?? {}),
    filterUpdates: () => filterUpdates(services),
    clearUpdatesFilter: () => {
      services.updates.setFilter("");
    },

    openSent: forEntry(entries.showSent),
    openAnswer: forEntry(entries.showResponse),
    compareEntry: forEntry(entries.compare),
    compareEntryWithLive: forEntry((entry) =>
      compareWithLive(sendServices, entry),
    ),
    undoEntry: forEntry((entry) => undoUpdate(sendServices, entry)),
    sendAgain: forEntry((entry) => sendAgain(sendServices, entry)),
    copyEntryAsCurl: forEntry(copyEntryAsCurl),
  };
}
