import { commands, Disposable } from "vscode";
import { createKeyedLock } from "../async/keyed-lock";
import { newPayload } from "./payloads/new-payload";
import { createSending } from "../send/flow";
import type { HistoryEntry } from "../send/history/entry";
import { addEnvironment } from "./environments/add-environment";
import { editEnvironment } from "./environments/edit-environment";
import { removeEnvironment } from "./environments/remove-environment";
import { selectEnvironment } from "./environments/select-environment";
import { setCredentials } from "./environments/set-credentials";
import { testConnection } from "./environments/test-connection";
import { startSandbox } from "./environments/start-sandbox";
import { showDocumentation } from "./documentation/show-documentation";
import { findOrder } from "./find/find-order";
import { retrieve } from "./find/retrieve";
import { clearHistory } from "./history/clear-history";
import { deleteEntry } from "./history/delete-entry";
import { filterUpdates } from "./history/filter-updates";
import { focusedRow } from "./history/focused-row";
import { copyEntryAsCurl } from "./history/copy-entry-as-curl";
import { entryCommand } from "./history/entry-command";
import { undoLast } from "./history/undo-last";
import { comparePlanAgain, planMany } from "./many/plan-many";
import {
  compareRow,
  openRow,
  openRowFile,
  openRowResponse,
  planRowCommand,
} from "./many/open-row";
import { discardPlan } from "./many/discard-plan";
import { savePlan } from "./many/save-plan";
import { sendPlan } from "./many/send-plan";
import { showAllComparisons } from "./many/show-comparisons";
import { checkAll } from "./payloads/check-all";
import { convertPayload, convertPayloads } from "./payloads/convert-to-v21";
import { pasteResponse } from "./payloads/paste-response";
import { pinKind } from "./payloads/pin-kind";
import { turnOffProblem } from "./payloads/turn-off-problem";
import { compareWithLive } from "./send/compare-with-live";
import { copyPayloadAsCurl } from "./send/copy-as-curl";
import { sendPorts } from "./send/ports";
import { previewUpdate } from "./send/preview-update";
import { sendAgain } from "./send/send-again";
import { sendUpdate } from "./send/send-update";
import { undoShown } from "./send/undo-shown";
import { undoUpdate } from "./send/undo-update";
import { createExample } from "./walkthrough/example";
import type { Services } from "./services";

/** Registers all commands of package.json, and those that the language server runs. */
export function registerCommands(services: Services): Disposable {
  const { log, server, entries } = services;
  const ports = sendPorts(services);
  const lock = createKeyedLock();
  const sending = createSending(ports, lock);
  const sendServices = { ...services, ports, lock, sending };

  const example = createExample(sendServices);
  const focused = focusedRow(services.updates.view);

  const handlers: Readonly<
    Record<string, (first?: unknown, second?: unknown) => unknown>
  > = {
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

    newPayload: () => newPayload(),
    pasteAnswer: () => pasteResponse(services),
    checkAll: () => checkAll(services),
    pinKind: () => pinKind(services),
    convertToV21: (uri) => convertPayload(services, uri),
    convertPayloadsToV21: () => convertPayloads(services),
    turnOffProblem,
    openWalkthrough: () =>
      commands.executeCommand(
        "workbench.action.openWalkthrough",
        `${services.extension.id}#getStarted`,
      ),
    openExample: example.open,
    fixExample: example.fix,
    sendExample: example.send,
    showDocumentation: (code) => showDocumentation(services, code),

    clearHistory: () => clearHistory(services),
    deleteEntry: (row) => deleteEntry(services, row),
    noteSelection: focused.noteSelection,
    deleteFocusedEntry: () => deleteEntry(services, focused.row() ?? {}),
    filterUpdates: () => filterUpdates(services),
    clearUpdatesFilter: () => {
      services.updates.setFilter("");
    },
    showLog: () => {
      log.show(true);
    },
    restartServer: () => server.restart(),
  };

  const entryHandlers: Readonly<
    Record<string, (entry: HistoryEntry) => Promise<unknown>>
  > = {
    openSent: entries.showSent,
    openAnswer: entries.showResponse,
    compareEntry: entries.compare,
    compareEntryWithLive: (entry) => compareWithLive(sendServices, entry),
    undoEntry: (entry) => undoUpdate(sendServices, entry),
    sendAgain: (entry) => sendAgain(sendServices, entry),
    copyEntryAsCurl,
  };

  return Disposable.from(
    ...Object.entries({
      ...handlers,
      ...Object.fromEntries(
        Object.entries(entryHandlers).map(([name, run]) => [
          name,
          entryCommand(services, run),
        ]),
      ),
    }).map(([name, run]) => commands.registerCommand(`cdpOrder.${name}`, run)),
  );
}
