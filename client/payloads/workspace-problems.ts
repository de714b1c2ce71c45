import {
  Disposable,
  languages,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type Diagnostic,
} from "vscode";
import { batchUris } from "./batch-uris";
import type { CheckSummary } from "./messages";
import { inTurn } from "../async/in-turn";
import {
  excludedGlob,
  isPayloadFile,
  isInWorkspace,
  payloadGlob,
  payloadFiles,
} from "./payload-files";
import { isOpenInEditor, tabUris } from "./open-tabs";
import { readText } from "./file-text";

/** The problems of a text that is not open; `undefined` where there is no answer. */
export type CheckText = (
  uri: string,
  text: string,
) => Promise<readonly Diagnostic[] | undefined>;

/**
 * The problems of the payloads that no editor shows, from the first check of
 * all of them on. They follow the files: what changes is checked again, and
 * what an editor shows is left to the language server.
 */
export class WorkspaceProblems implements Disposable {
  readonly #collection = languages.createDiagnosticCollection(
    "cdp-order-workspace",
  );
  readonly #check: CheckText;
  /** File → the number of its newest check: an older one that ends later does not count. */
  readonly #newest = new Map<string, number>();
  #watching: Disposable | undefined;

  constructor(check: CheckText) {
    this.#check = check;
  }

  async checkAll(
    token: CancellationToken | undefined,
    progress: (checked: number, files: number) => void,
  ): Promise<CheckSummary> {
    this.#watching ??= this.#watch();
    const files = await workspace.findFiles(payloadGlob, excludedGlob);
    const gone = new Set([...this.#newest.keys()]);
    for (const uri of files) gone.delete(uri.toString());
    for (const uri of gone) this.#newest.delete(uri);
    this.#collection.forEach((uri) => {
      if (gone.has(uri.toString())) this.#collection.delete(uri);
    });

    let checked = 0;
    let withProblems = 0;
    let unread = 0;
    await inTurn(
      files,
      atATime,
      () => token?.isCancellationRequested ?? false,
      async (uri) => {
        const problems = await this.#recheck(uri);
        if (problems === undefined) unread += 1;
        else if (problems.length > 0) withProblems += 1;
        progress(++checked, files.length);
      },
    );
    return { files: files.length, checked, withProblems, unread };
  }

  /** What problems depend on has changed. Nothing happens where nobody has asked for them yet. */
  async recheckAll(): Promise<void> {
    if (this.#watching) await this.checkAll(undefined, () => undefined);
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#collection.dispose();
  }

  /** The problems that a file has now; `undefined` where it cannot be read. */
  async #recheck(uri: Uri): Promise<readonly Diagnostic[] | undefined> {
    const id = uri.toString();
    const turn = (this.#newest.get(id) ?? 0) + 1;
    this.#newest.set(id, turn);
    const text = await readText(uri);
    const problems =
      text === undefined ? undefined : await this.#check(id, text);
    if (this.#newest.get(id) !== turn) return problems;
    this.#collection.set(uri, isOpenInEditor(uri) ? [] : (problems ?? []));
    return problems;
  }

  #watch(): Disposable {
    const files = workspace.createFileSystemWatcher(payloadGlob);
    // A folder that comes or goes is told as one, without the files in it.
    const folders = workspace.createFileSystemWatcher("**", false, true, false);
    const again = (uri: Uri) => {
      if (isPayloadFile(uri) && isInWorkspace(uri)) void this.#recheck(uri);
    };
    const arrived = batchUris<Uri>(async (uris) => {
      (await payloadFiles(uris)).forEach(again);
    });
    return Disposable.from(
      files,
      folders,
      folders.onDidCreate((uri) => {
        if (!isPayloadFile(uri) && isInWorkspace(uri)) arrived(uri);
      }),
      folders.onDidDelete((uri) => {
        for (const id of this.#newest.keys())
          if (id.startsWith(`${uri.toString()}/`)) again(Uri.parse(id));
      }),
      files.onDidCreate(again),
      files.onDidChange(again),
      files.onDidDelete(again),
      workspace.onDidOpenTextDocument(({ uri }) => {
        again(uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        again(uri);
      }),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const { input } of [...opened, ...closed])
          tabUris(input).forEach(again);
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) again(document.uri);
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.recheckAll()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("cdpOrder")) void this.recheckAll();
      }),
    );
  }
}

/** Enough to keep the disk and the server busy, few enough to leave room for what the user does. */
const atATime = 8;
