import {
  commands,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  window,
  type Disposable,
  type TreeView,
} from "vscode";
import { batched } from "../async/batched";
import type { RunResult } from "../send/many/flow";
import type { Plan } from "../send/many/plan";
import {
  confirming,
  ended,
  notConfirmed,
  planned,
  rechecked,
  rowsInOrder,
  started,
  withChecked,
  withProgress,
  type PlanState,
} from "../send/many/plan-state";
import type { PlanRow, RowProgress } from "../send/many/row";
import { planStatus } from "../send/messages/plan-status";
import { focusedElement } from "../ui/focused-element";
import { fileLabels } from "./file-labels";
import { messages } from "./messages";
import { planNode, type PlanDetail, type PlanIcon } from "./plan-node";

/** A file, by its URI, or what there is to say of one. */
type Element = string | Detail;

interface Detail extends PlanDetail {
  readonly uri: string;
  readonly index: number;
}

/** The view "Update Plan": what many files would change, and then what became of them. */
export class PlanView implements Disposable {
  #state: PlanState | undefined;
  #rows: ReadonlyMap<string, PlanRow> = new Map();
  #labels: ReadonlyMap<string, string> = new Map();
  readonly #changed = new EventEmitter<Element | Element[] | undefined>();
  /** One by one, VS Code would show none of them until there is a pause of 200 ms. */
  readonly #changedRows = batched<readonly [uri: string, RowProgress]>(
    changedRowsMs,
    (rows) => {
      if (!this.#state) return;
      const changed = new Map(rows);
      this.#state = withProgress(this.#state, changed);
      this.#changed.fire([...changed.keys()]);
    },
  );
  readonly #view: TreeView<Element>;

  constructor() {
    this.#view = window.createTreeView<Element>("cdpOrder.plan", {
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getChildren: (element) => this.#children(element),
        getParent: (element) =>
          typeof element === "object" ? element.uri : undefined,
        getTreeItem: (element) =>
          typeof element === "string" ? this.#rowItem(element) : item(element),
      },
      manageCheckboxStateManually: true,
      showCollapseAll: true,
    });
    this.#view.onDidChangeCheckboxState(({ items }) => {
      for (const [element, box] of items)
        if (typeof element === "string")
          this.#check(element, box === TreeItemCheckboxState.Checked);
    });
  }

  get state(): PlanState | undefined {
    return this.#state;
  }

  /** The file that is selected, by its URI. */
  get selected(): string | undefined {
    return fileOf(this.#view.selection[0]);
  }

  /** Checks the file that has the focus, or unchecks it. */
  readonly toggleFocused = async (): Promise<void> => {
    if (this.#state?.phase !== "planned") return;
    const element = await focusedElement(this.#view);
    const uri = fileOf(element);
    if (element === undefined || uri === undefined) return;
    this.#toggle(uri);
    await this.#view.reveal(element, { select: true, focus: true });
  };

  rowOf(uri: string): PlanRow | undefined {
    return this.#rows.get(uri);
  }

  /** Shows a plan instead of the one before. */
  readonly show = async (
    plan: Plan,
    excluded: ReadonlySet<string>,
  ): Promise<void> => {
    this.#set(planned(plan, excluded));
    await this.focus();
  };

  /** Shows the plan with more that is left out of it. */
  readonly showRechecked = async (plan: Plan): Promise<void> => {
    if (this.#state) this.#set(rechecked(this.#state, plan));
    await this.focus();
  };

  readonly showConfirming = (): void => {
    if (this.#state) this.#set(confirming(this.#state));
  };

  readonly showNotConfirmed = (): void => {
    if (this.#state) this.#set(notConfirmed(this.#state));
  };

  readonly showStart = (plan: Plan): void => {
    if (this.#state) this.#set(started(this.#state, plan));
  };

  readonly showRow = (uri: string, progress: RowProgress): void => {
    this.#changedRows.add([uri, progress]);
  };

  readonly showEnd = (run: RunResult): void => {
    if (this.#state) this.#set(ended(this.#state, run));
  };

  readonly discard = (): void => {
    this.#set(undefined);
  };

  async focus(): Promise<void> {
    if (this.#state) await commands.executeCommand("cdpOrder.plan.focus");
  }

  dispose(): void {
    this.#changedRows.drop();
    this.#view.dispose();
    this.#changed.dispose();
  }

  #set(state: PlanState | undefined): void {
    this.#state = state;
    const rows = state?.plan.rows ?? [];
    this.#rows = new Map(rows.map((row) => [row.file.uri, row]));
    this.#labels = fileLabels(rows.map(({ file }) => file));
    const status = state && planStatus(state);
    this.#view.description = status?.description ?? "";
    this.#view.message = status?.message ?? "";
    // The view is there while this is. It must not be called as the view is: within a tree, VS Code sets the key of its id.
    void commands.executeCommand(
      "setContext",
      "cdpOrder.planPhase",
      state?.phase,
    );
    this.#changedRows.drop();
    this.#changed.fire(undefined);
  }

  #toggle(uri: string): void {
    this.#check(uri, this.#state?.excluded.has(uri) ?? false);
  }

  #check(uri: string, isChecked: boolean): void {
    if (!this.#state) return;
    this.#state = withChecked(this.#state, uri, isChecked);
    this.#view.message = planStatus(this.#state).message;
    this.#changed.fire(uri);
  }

  #children(element: Element | undefined): Element[] {
    if (!this.#state || typeof element === "object") return [];
    if (element === undefined)
      return rowsInOrder(this.#state).map(({ file }) => file.uri);
    const row = this.#rows.get(element);
    const { details = [] } = row ? planNode(this.#state, row) : {};
    return details.map((one, index) => ({ ...one, uri: element, index }));
  }

  #rowItem(uri: string): TreeItem {
    const row = this.#rows.get(uri);
    if (!this.#state || !row) return new TreeItem("");
    const node = planNode(this.#state, row);
    const label = this.#labels.get(uri) ?? "";
    const made = new TreeItem(
      label,
      node.details.length > 0
        ? TreeItemCollapsibleState.Collapsed
        : TreeItemCollapsibleState.None,
    );
    const { description, tooltip, icon, isChecked, has } = node;
    const words = Object.entries({ file: true, ...has });
    made.id = uri;
    made.description = description;
    made.tooltip = tooltip;
    made.iconPath = icons[icon];
    made.contextValue = words
      .flatMap(([word, is]) => (is ? [word] : []))
      .join(" ");
    made.accessibilityInformation = { label: `${label}, ${description}` };
    made.command = {
      command: "cdpOrder.openPlanRow",
      title: messages.openRow,
      arguments: [uri],
    };
    if (isChecked !== undefined)
      made.checkboxState = {
        state: isChecked
          ? TreeItemCheckboxState.Checked
          : TreeItemCheckboxState.Unchecked,
        tooltip: isChecked ? messages.isSent : messages.isNotSent,
        accessibilityInformation: {
          label: messages.sendFile(label),
          role: "checkbox",
        },
      };
    return made;
  }
}

/** Milliseconds: as often as the progress of the same work. */
const changedRowsMs = 500;

function fileOf(element: Element | undefined): string | undefined {
  return typeof element === "object" ? element.uri : element;
}

function item({ uri, index, icon, text }: Detail): TreeItem {
  const made = new TreeItem(text);
  made.id = `${index} ${uri}`;
  made.tooltip = text;
  made.iconPath = detailIcons[icon];
  made.accessibilityInformation = { label: text };
  return made;
}

const warning = new ThemeIcon(
  "warning",
  new ThemeColor("list.warningForeground"),
);

const icons: Readonly<Record<PlanIcon, ThemeIcon>> = {
  ready: new ThemeIcon("diff"),
  losing: warning,
  leftOut: new ThemeIcon("circle-slash"),
  waiting: new ThemeIcon("clock"),
  inProgress: new ThemeIcon("loading~spin"),
  accepted: new ThemeIcon("pass", new ThemeColor("testing.iconPassed")),
  refused: new ThemeIcon("error", new ThemeColor("testing.iconFailed")),
  unknown: new ThemeIcon("question", new ThemeColor("testing.iconQueued")),
  notSent: new ThemeIcon("circle-slash"),
};

const detailIcons: Readonly<Record<PlanDetail["icon"], ThemeIcon>> = {
  change: new ThemeIcon("edit"),
  loss: warning,
  hint: new ThemeIcon("info"),
};
