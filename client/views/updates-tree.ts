import {
  Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  window,
  type TreeView,
} from "vscode";
import type { EntryEnd, HistoryEntry } from "../send/history/entry";
import type { History } from "../send/history/history";
import { messages } from "./messages";
import { watchHistory } from "../send/history/watch";
import { entryLabel } from "../send/messages/history";

/**
 * The view "CDP Updates": the updates of all windows, newest first.
 * @param folder where the history is stored
 */
export function showUpdates(
  history: Pick<History, "list">,
  folder: string,
): { readonly view: TreeView<HistoryEntry>; readonly disposable: Disposable } {
  const changed = new EventEmitter<void>();
  const view = window.createTreeView<HistoryEntry>("cdpOrder.updates", {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (parent) =>
        parent ? [] : [...(await history.list())],
      getTreeItem: treeItem,
    },
  });
  const stop = watchHistory(folder, () => {
    changed.fire();
  });
  return {
    view,
    disposable: Disposable.from(view, changed, new Disposable(stop)),
  };
}

function treeItem(entry: HistoryEntry): TreeItem {
  const { label, description, tooltip } = entryLabel(entry, Date.now());
  const item = new TreeItem(label);
  item.id = entry.id;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = icons[entry.end.status];
  item.contextValue = contextWords(entry).join(" ");
  item.accessibilityInformation = { label: `${label}, ${description}` };
  if (entry.sent !== undefined)
    item.command = {
      command: "cdpOrder.openSent",
      title: messages.openSent,
      arguments: [entry],
    };
  return item;
}

/** The words that the menus in package.json look for in `viewItem`. */
function contextWords({ sent, before, end }: HistoryEntry): readonly string[] {
  const isDone = end.status === "accepted" || end.status === "unknown";
  const has = {
    sent: sent !== undefined,
    response: end.status !== "inProgress" && end.response !== undefined,
    undo: isDone && before !== undefined,
    ended: end.status !== "inProgress",
  };
  return Object.entries(has).flatMap(([word, holds]) => (holds ? [word] : []));
}

const icons: Readonly<Record<EntryEnd["status"], ThemeIcon>> = {
  inProgress: new ThemeIcon("sync"),
  accepted: new ThemeIcon("pass", new ThemeColor("testing.iconPassed")),
  refused: new ThemeIcon("error", new ThemeColor("testing.iconFailed")),
  unknown: new ThemeIcon("question", new ThemeColor("testing.iconQueued")),
  notSent: new ThemeIcon("circle-slash"),
};
