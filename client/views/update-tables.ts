import { window, workspace, type Uri } from "vscode";
import type { RunResult } from "../send/many/flow";
import type { Plan } from "../send/many/plan";
import { planText } from "../send/messages/plan";
import { resultText } from "../send/messages/result";
import { ReadOnlyDocuments } from "../ui/read-only-documents";

/**
 * What will happen to many files, and what became of them. Their text is our
 * own, with names in it that cannot be taken for links.
 */
export class UpdateTables extends ReadOnlyDocuments {
  readonly #files = new Map<string, readonly string[]>();

  constructor() {
    super("cdp-order-updates", 10);
  }

  readonly showPlan = async (plan: Plan): Promise<void> => {
    const name = `Updates to ${plan.environment.name}`;
    const files = plan.rows.map(({ file }) => file.uri);
    await this.#show(name, planText(plan), files);
  };

  readonly showResult = async (ended: RunResult): Promise<void> => {
    const name = `Updates sent to ${ended.environment.name}`;
    const rest = ended.results.filter(({ report: { outcome } }) =>
      /^(?:refused|notSent)$/.test(outcome.is),
    );
    const files = rest.map(({ row }) => row.file.uri);
    await this.#show(name, resultText(ended), files);
  };

  /** Those that a table is about, or that were not changed by what it tells; none for any other document. */
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
