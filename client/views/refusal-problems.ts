import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  Range,
  workspace,
  type TextDocument,
} from "vscode";
import type { Located, Locating } from "../../server/protocol";
import { attributesNamed } from "../send/attributes-named";
import type { Report } from "../send/deliver";

/** Where attributes stand in a document. */
type Locate = (
  document: TextDocument,
  paths: Locating["paths"],
) => Promise<Located | undefined>;

/**
 * Marks the attributes that a refusal names, until the file is edited. In our
 * own words: what the server says stands in the answer's document.
 */
export class RefusalProblems implements Disposable {
  readonly #collection =
    languages.createDiagnosticCollection("cdp-order-refusal");
  readonly #locate: Locate;
  readonly #listening: Disposable;

  constructor(locate: Locate) {
    this.#locate = locate;
    const forget = ({ uri }: TextDocument) => {
      this.#collection.delete(uri);
    };
    this.#listening = Disposable.from(
      workspace.onDidCloseTextDocument(forget),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) forget(document);
      }),
    );
  }

  /** Of the document's newest update; what was known of an older one is forgotten. */
  async show(document: TextDocument, report: Report): Promise<void> {
    this.#collection.delete(document.uri);
    const { outcome, update } = report;
    if (outcome.is !== "refused" || update?.origin.cause !== "send") return;
    const { environment, kind } = outcome.about;
    const { status, body } = outcome.answer;
    const { version } = update.origin;
    const paths = attributesNamed(kind, body);
    if (paths.length === 0) return;
    const located = await this.#locate(document, paths);
    if (located?.version !== version || document.version !== version) return;
    const problems = located.ranges.flatMap((range) => {
      if (range === null) return [];
      const { start, end } = range;
      const problem = new Diagnostic(
        new Range(start.line, start.character, end.line, end.character),
        `${environment.name} refused the update (${status}), and its answer names this attribute.`,
        DiagnosticSeverity.Warning,
      );
      problem.source = "CDP answer";
      return [problem];
    });
    this.#collection.set(document.uri, problems);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#collection.dispose();
  }
}
