import { window, workspace, type Uri } from "vscode";
import type { RunResult } from "../send/many/flow";
import type { Plan } from "../send/many/plan";
import { planText } from "../send/messages/plan";
import { resultText } from "../send/messages/result";
import { messages } from "./messages";
import { ReadOnlyDocuments } from "../ui/read-only-documents";

/**
 * The plan and the result of sending many files, as read-only Markdown. The
 * text is our own, and the names in it cannot be rendered as links.
 */
export class UpdateTables extends ReadOnlyDocuments {
  readonly #files = new Map<string, readonly string[]>();

  constructor() {
    super("cdp-order-updates", 10);
  }

  readonly showPlan = async (plan: Plan): Promise<void> => {
    const name = messages.planName(plan.environment.name);
    const files = plan.rows.map(({ file }) => file.uri);
    await this.#show(name, planText(plan), files);
  };

  readonly showResult = async (ended: RunResult): Promise<void> => {
    const name = messages.resultName(ended.environment.name);
    const notAccepted = ended.results.filter(({ report: { outcome } }) =>
      /^(?:refused|notSent)$/.test(outcome.status),
    );
    const files = notAccepted.map(({ row }) => row.file.uri);
    await this.#show(name, resultText(ended), files);
  };

  /** The files of a plan, or those of a result that were refused or not sent; `undefined` for other documents. */
  filesOf(uri: Uri): readonly string[] | undefined {
    return this.#files.get(uri.toString());
  }

  async #show(
    name: string,
    text: string,
    files: readonly string[],
  ): Promise<void> {
    const uri = this.add(name, text, "md");
    this.#files.set(uri.toString(), files);
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { preview: true });
  }
}
