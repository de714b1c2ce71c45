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
import { messages } from "./messages";
import type { UpdateReport } from "../send/deliver";

type Locate = (locating: Locating) => Promise<Located | undefined>;

/**
 * Marks the attributes that a refusal names, until the file is edited or its
 * next update has a response. The message is our own: what the server says is
 * in the response's document.
 */
export class RefusalProblems implements Disposable {
  readonly #collection =
    languages.createDiagnosticCollection("cdp-order-refusal");
  /** The texts that are marked, by their file. */
  readonly #marked = new Map<string, string>();
  readonly #locate: Locate;
  readonly #listening: Disposable;

  constructor(locate: Locate) {
    this.#locate = locate;
    const files = workspace.createFileSystemWatcher(payloadGlob, true);
    const recheck = (uri: Uri) => void this.#clearIfChanged(uri);
    this.#listening = Disposable.from(
      files,
      files.onDidChange(recheck),
      files.onDidDelete(recheck),
      workspace.onDidOpenTextDocument(({ uri }) => {
        recheck(uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        recheck(uri);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#clear(document.uri);
      }),
    );
  }

  /** @param sent the file's text that the report is about */
  async show(uri: Uri, sent: string, { outcome }: UpdateReport): Promise<void> {
    if (outcome.status === "notSent") return;
    this.#clear(uri);
    if (outcome.status !== "refused") return;
    const { environment, kind } = outcome.destination;
    const { status, text } = outcome.response;
    const paths = attributesNamed(kind, text);
    if (paths.length === 0) return;
    const located = await this.#locate({ text: sent, paths });
    if (!located || (await currentText(uri)) !== sent) return;
    const problems = located.ranges.flatMap((range) => {
      if (range === null) return [];
      const { start, end } = range;
      const problem = new Diagnostic(
        new Range(start.line, start.character, end.line, end.character),
        messages.refusal(environment, status),
        DiagnosticSeverity.Warning,
      );
      problem.source = messages.refusalSource;
      return [problem];
    });
    this.#collection.set(uri, problems);
    this.#marked.set(uri.toString(), sent);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#collection.dispose();
  }

  async #clearIfChanged(uri: Uri): Promise<void> {
    const marked = this.#marked.get(uri.toString());
    if (marked === undefined || (await currentText(uri)) === marked) return;
    if (this.#marked.get(uri.toString()) === marked) this.#clear(uri);
  }

  #clear(uri: Uri): void {
    this.#marked.delete(uri.toString());
    this.#collection.delete(uri);
  }
}
