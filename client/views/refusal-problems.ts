import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  Range,
  workspace,
  type Uri,
} from "vscode";
import type { Located, Locating } from "../language-client/protocol";
import { payloadGlob } from "../payloads/payload-files";
import { currentText } from "../payloads/file-text";
import { attributesNamed } from "../send/refusal/attributes-named";
import type { UpdateReport } from "../send/deliver";

type Locate = (locating: Locating) => Promise<Located | undefined>;

/**
 * Marks the attributes that a refusal names, until the file is edited or the
 * next update of it was answered. In our own words: what the server says
 * stands in the answer's document.
 */
export class RefusalProblems implements Disposable {
  readonly #collection =
    languages.createDiagnosticCollection("cdp-order-refusal");
  /** The texts that have marks, by their file. */
  readonly #marked = new Map<string, string>();
  readonly #locate: Locate;
  readonly #listening: Disposable;

  constructor(locate: Locate) {
    this.#locate = locate;
    const files = workspace.createFileSystemWatcher(payloadGlob, true);
    const look = (uri: Uri) => void this.#forgetIfChanged(uri);
    this.#listening = Disposable.from(
      files,
      files.onDidChange(look),
      files.onDidDelete(look),
      workspace.onDidOpenTextDocument(({ uri }) => {
        look(uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        look(uri);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#forget(document.uri);
      }),
    );
  }

  /** @param sent the file's text that the report is about */
  async show(uri: Uri, sent: string, { outcome }: UpdateReport): Promise<void> {
    if (outcome.is === "notSent") return;
    this.#forget(uri);
    if (outcome.is !== "refused") return;
    const { environment, kind } = outcome.destination;
    const { status, body } = outcome.response;
    const paths = attributesNamed(kind, body);
    if (paths.length === 0) return;
    const located = await this.#locate({ text: sent, paths });
    if (!located || (await currentText(uri)) !== sent) return;
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
    this.#collection.set(uri, problems);
    this.#marked.set(uri.toString(), sent);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#collection.dispose();
  }

  async #forgetIfChanged(uri: Uri): Promise<void> {
    const marked = this.#marked.get(uri.toString());
    if (marked === undefined || (await currentText(uri)) === marked) return;
    if (this.#marked.get(uri.toString()) === marked) this.#forget(uri);
  }

  #forget(uri: Uri): void {
    this.#marked.delete(uri.toString());
    this.#collection.delete(uri);
  }
}
