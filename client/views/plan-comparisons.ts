import { commands, Uri } from "vscode";
import { afterUpdate } from "../compare/after-update";
import { normalizedText } from "../compare/normalized-text";
import type { LiveResource } from "../live/resource";
import type { Plan } from "../send/many/plan";
import type { ReadyRow } from "../send/many/row";
import type { Update } from "../send/update";
import { TabDocuments } from "../ui/tab-documents";
import { messages } from "./messages";
import { updateSchemes } from "./update-documents";

/** The comparisons of a plan: one file by itself, or many below each other. */
export class PlanComparisons extends TabDocuments {
  constructor() {
    super(updateSchemes.plan);
  }

  /** Shows the live resource and what the file makes of it. */
  readonly show = async ({ file, update, review }: ReadyRow): Promise<void> => {
    const [left, right] = this.#add(file.name, update, review.live);
    await commands.executeCommand(
      "vscode.diff",
      left,
      right,
      messages.comparisonOf(file.name, messages.live, messages.afterUpdate),
      { preview: true },
    );
  };

  /** @param page from 0 on; returns how many files come after it */
  readonly showPage = async (plan: Plan, page: number): Promise<PlanPage> => {
    const ready = plan.rows.filter((row) => row.status === "ready");
    const first = page * pageSize;
    const rows = ready.slice(first, first + pageSize);
    const more = Math.max(ready.length - first - rows.length, 0);
    const range = { first: first + 1, last: first + rows.length };
    const of = ready.length;
    await commands.executeCommand(
      "vscode.changes",
      messages.comparisonsTitle(plan.environment, { ...range, of }),
      rows.map(({ file, update, review }) => [
        Uri.parse(file.uri),
        ...this.#add(file.name, update, review.live),
      ]),
    );
    return { ...range, of, more };
  };

  #add(
    name: string,
    { destination: { environment, kind }, attributes }: Update,
    live: LiveResource,
  ): readonly [Uri, Uri] {
    // With its suffix it would open as a payload.
    const path = `${environment.name}/${name.replace(/\.cdp-order\.json$/, "")}`;
    return [
      this.add(path, normalizedText(kind, live.attributes)),
      this.add(
        path,
        normalizedText(kind, afterUpdate(kind, live.attributes, attributes)),
      ),
    ];
  }
}

/** Which of the files that can be sent a page shows, counted from 1. */
export interface PlanPage {
  readonly first: number;
  readonly last: number;
  readonly of: number;
  readonly more: number;
}

/** VS Code makes all editors of a page at once. */
const pageSize = 100;
