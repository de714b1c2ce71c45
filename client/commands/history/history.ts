import { commands, Disposable, window } from "vscode";
import { copyAsCurl } from "../send/copy-as-curl";
import type { HistoryEntry } from "../../send/history/entry";
import type { History } from "../../send/history/history";
import { watchHistory } from "../../send/history/watch";
import { abandonedMessage } from "../../send/messages/history";
import { lastUpdate, noUndoMessage } from "../../send/history/last-update";
import { notSent } from "../../send/outcome";
import { updateRequest } from "../../http/request";
import { EntryDocuments } from "../../views/entry-documents";
import { showUpdates } from "../../views/updates-tree";

/** What is done with the entry that a menu, or the selection, names. */
type OnEntry = (entry: HistoryEntry) => Promise<void>;

/** The view of what was sent, and what can be done there. */
export function historyCommands(parts: {
  readonly history: History;
  /** Where it is kept. */
  readonly folder: string;
  readonly undo: OnEntry;
  readonly sendAgain: OnEntry;
  readonly compareWithLive: OnEntry;
}): Disposable {
  const { history, folder, undo, sendAgain, compareWithLive } = parts;
  const texts = new EntryDocuments();
  const { view, disposable } = showUpdates(history, (tell) =>
    watchHistory(folder, tell),
  );

  /** As it is now: a list may be older, and anybody can run a command. */
  async function entryOf(given: unknown): Promise<HistoryEntry | undefined> {
    const { id } = (given ?? view.selection[0] ?? {}) as { id?: unknown };
    return (await history.list()).find((entry) => entry.id === id);
  }

  void history.markAbandoned().then(tellLost);
  return Disposable.from(
    texts,
    disposable,
    ...Object.entries<OnEntry>({
      openSent: texts.showSent,
      openAnswer: texts.showResponse,
      compareEntry: texts.compare,
      compareEntryWithLive: compareWithLive,
      undoEntry: undo,
      sendAgain,
      copyEntryAsCurl: copyEntry,
      deleteEntry: async ({ id }) => {
        await history.remove(id);
      },
    }).map(([name, run]) =>
      commands.registerCommand(`cdpOrder.${name}`, async (given?: unknown) => {
        const entry = await entryOf(given);
        if (entry) await run(entry);
      }),
    ),
    commands.registerCommand("cdpOrder.undoLast", () => undoLast()),
    commands.registerCommand("cdpOrder.clearHistory", () => clear(history)),
  );

  async function undoLast(): Promise<void> {
    const last = lastUpdate(await history.list());
    if (last.is === "undoable") return undo(last.entry);
    const sentence = noUndoMessage(last);
    if (last.is === "none") void window.showInformationMessage(sentence);
    else await warn(sentence);
  }
}

async function copyEntry(entry: HistoryEntry): Promise<void> {
  const { environment, kind, ref, sent } = entry;
  if (sent === undefined) return;
  const built = updateRequest(environment.baseUrl, kind, ref, sent);
  await copyAsCurl(
    built.ok
      ? { is: "update", request: built.request }
      : notSent({ code: "badRequest", fault: built.fault }),
  );
}

async function clear(history: History): Promise<void> {
  const agree = "Clear History";
  const answer = await window.showWarningMessage(
    "Clear the history of updates?",
    {
      modal: true,
      detail:
        "What was sent, what was there before and what was answered is removed from this machine. These updates can no longer be undone.",
    },
    agree,
  );
  if (answer === agree && !(await history.clear()))
    void window.showErrorMessage("The history could not be cleared.");
}

async function tellLost(entries: readonly HistoryEntry[]): Promise<void> {
  if (entries.length > 0) await warn(abandonedMessage(entries));
}

async function warn(sentence: string): Promise<void> {
  const show = "Show Updates";
  const answer = await window.showWarningMessage(sentence, show);
  if (answer === show) await commands.executeCommand("cdpOrder.updates.focus");
}
