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
import { entryLabel } from "../send/messages/history";

/** The view "CDP Updates": what was sent from all windows, newest first. */
export function showUpdates(
  history: Pick<History, "list">,
  watch: (tell: () => void) => () => void,
): { readonly view: TreeView<HistoryEntry>; readonly disposable: Disposable } {
  const changed = new EventEmitter<void>();
  const view = window.createTreeView<HistoryEntry>("cdpOrder.updates", {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (above) => (above ? [] : [...(await history.list())]),
      getTreeItem: row,
    },
  });
  const stop = watch(() => {
    changed.fire();
  });
  return {
    view,
    disposable: Disposable.from(view, changed, new Disposable(stop)),
  };
}

function row(entry: HistoryEntry): TreeItem {
  const { label, description, tooltip } = entryLabel(entry, Date.now());
  const item = new TreeItem(label);
  item.id = entry.id;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = icons[entry.end.status];
  item.contextValue = whatItHas(entry).join(" ");
  item.accessibilityInformation = { label: `${label}, ${description}` };
  if (entry.sent !== undefined)
    item.command = {
      command: "cdpOrder.openSent",
      title: "Open Sent Body",
      arguments: [entry],
    };
  return item;
}

/** Words that the menus of package.json ask for. */
function whatItHas({ sent, before, end }: HistoryEntry): readonly string[] {
  const isDone = end.status === "accepted" || end.status === "unknown";
  const has = {
    sent: sent !== undefined,
    answer: end.status !== "inProgress" && end.response !== undefined,
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
