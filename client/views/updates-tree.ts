import {
  commands,
  Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeDataProvider,
  type TreeView,
} from "vscode";
import type { EntryEnd, HistoryEntry } from "../send/history/entry";
import { groupEntries, type EntryGroup } from "../send/history/groups";
import type { History } from "../send/history/history";
import { notUndoable } from "../send/history/undoable";
import { undoneIds } from "../send/history/undone";
import { watchHistory } from "../send/history/watch";
import {
  entryLabel,
  groupLabel,
  historyMessage,
  matchesFilter,
  unreadableLabel,
  type EntryLabel,
  type RowLabel,
} from "../send/messages/history";
import { messages } from "./messages";

/** A row of the view "CDP Updates". The id of an update is that in the history. */
export type UpdatesRow =
  | {
      readonly type: "group";
      readonly id: string;
      readonly group: EntryGroup;
      readonly rows: readonly UpdatesRow[];
    }
  | {
      readonly type: "entry";
      readonly id: string;
      readonly entry: HistoryEntry;
      readonly isUndone: boolean;
      readonly label: EntryLabel;
    }
  | { readonly type: "unreadable"; readonly id: string };

export interface UpdatesView {
  readonly view: TreeView<UpdatesRow>;
  readonly rows: TreeDataProvider<UpdatesRow>;
  readonly filter: () => string;
  /** Shows the updates that have a text; all where it is empty. */
  readonly setFilter: (text: string) => void;
  readonly disposable: Disposable;
}

/**
 * The rows of the view "CDP Updates": the updates of all windows, newest first.
 * @param folder where the history is stored
 * @param keepDays how long it keeps them, where age matters
 */
export function fillUpdatesView(
  view: TreeView<UpdatesRow>,
  history: Pick<History, "contents">,
  folder: string,
  keepDays: () => number | undefined,
): UpdatesView {
  let filter = "";
  const changed = new EventEmitter<void>();

  async function rootRows(): Promise<UpdatesRow[]> {
    const { entries, unreadable } = await history.contents();
    const undone = undoneIds(entries);
    const rows = entries.map((entry) => entryRow(entry, undone.has(entry.id)));
    const shown = rows.filter(({ label }) => matchesFilter(label, filter));
    const of = entries.length;
    view.message =
      historyMessage(keepDays(), { text: filter, shown: shown.length, of }) ??
      "";
    const damaged =
      filter === ""
        ? unreadable.map((id) => ({ type: "unreadable", id }) as const)
        : [];
    return [...groupRows(shown), ...damaged];
  }

  const stop = watchHistory(folder, () => {
    changed.fire();
  });
  return {
    view,
    rows: {
      onDidChangeTreeData: changed.event,
      getChildren: (parent) =>
        parent === undefined
          ? rootRows()
          : parent.type === "group"
            ? [...parent.rows]
            : [],
      getTreeItem: treeItem,
    },
    filter: () => filter,
    setFilter(text) {
      filter = text.trim();
      void commands.executeCommand(
        "setContext",
        "cdpOrder.updatesFiltered",
        filter !== "",
      );
      changed.fire();
    },
    disposable: Disposable.from(changed, new Disposable(stop)),
  };
}

type EntryRow = Extract<UpdatesRow, { readonly type: "entry" }>;

/** Its label compares the resource before the update with its body, so each entry is labeled once. */
function entryRow(entry: HistoryEntry, isUndone: boolean): EntryRow {
  const before = rowsMade.get(entry);
  if (before?.isUndone === isUndone) return before;
  const label = entryLabel(entry, isUndone);
  const row = { type: "entry", id: entry.id, entry, isUndone, label } as const;
  rowsMade.set(entry, row);
  return row;
}

const rowsMade = new WeakMap<HistoryEntry, EntryRow>();

function groupRows(rows: readonly EntryRow[]): readonly UpdatesRow[] {
  const rowOf = new Map(rows.map((row) => [row.entry, row]));
  return groupEntries(rows.map(({ entry }) => entry)).map((group) => ({
    type: "group",
    id: [group.day, group.environment.name, group.environment.stage].join("/"),
    group,
    rows: group.entries.flatMap((entry) => rowOf.get(entry) ?? []),
  }));
}

function treeItem(row: UpdatesRow): TreeItem {
  switch (row.type) {
    case "group":
      return groupItem(row.id, row.group);
    case "entry":
      return entryItem(row);
    case "unreadable": {
      const item = labelled(row.id, unreadableLabel);
      item.tooltip = unreadableLabel.tooltip;
      item.iconPath = new ThemeIcon("warning");
      item.contextValue = "ended";
      return item;
    }
  }
}

function labelled(id: string, { label, description }: RowLabel): TreeItem {
  const item = new TreeItem(label);
  item.id = id;
  item.description = description;
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}

function groupItem(id: string, group: EntryGroup): TreeItem {
  const item = labelled(id, groupLabel(group, Date.now()));
  item.collapsibleState = TreeItemCollapsibleState.Expanded;
  return item;
}

function entryItem({ id, entry, isUndone, label }: EntryRow): TreeItem {
  const item = labelled(id, label);
  item.tooltip = label.tooltip;
  item.iconPath = iconOf(entry, isUndone);
  item.contextValue = contextWords(entry).join(" ");
  if (entry.sent !== undefined)
    item.command = {
      command: "cdpOrder.openSent",
      title: messages.openSent,
      arguments: [entry],
    };
  return item;
}

/** The words that the menus in package.json look for in `viewItem`. */
function contextWords(entry: HistoryEntry): readonly string[] {
  const { sent, end } = entry;
  const isDone = end.status === "accepted" || end.status === "unknown";
  const has = {
    sent: sent !== undefined,
    response: end.status !== "inProgress" && end.response !== undefined,
    undo: isDone && notUndoable(entry) === undefined,
    ended: end.status !== "inProgress",
  };
  return Object.entries(has).flatMap(([word, holds]) => (holds ? [word] : []));
}

function iconOf({ cause, end }: HistoryEntry, isUndone: boolean): ThemeIcon {
  if (end.status === "accepted" && isUndone)
    return new ThemeIcon("pass", new ThemeColor("disabledForeground"));
  return end.status === "accepted" && cause === "undo"
    ? new ThemeIcon("discard", new ThemeColor("testing.iconPassed"))
    : icons[end.status];
}

const icons: Readonly<Record<EntryEnd["status"], ThemeIcon>> = {
  inProgress: new ThemeIcon("loading~spin"),
  accepted: new ThemeIcon("pass", new ThemeColor("testing.iconPassed")),
  refused: new ThemeIcon("error", new ThemeColor("testing.iconFailed")),
  unknown: new ThemeIcon("question", new ThemeColor("testing.iconQueued")),
  notSent: new ThemeIcon("circle-slash"),
};
