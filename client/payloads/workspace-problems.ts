import {
  Disposable,
  languages,
  Uri,
  window,
  workspace,
  type Diagnostic,
} from "vscode";
import { batchUris } from "./batch-uris";
import type { CheckSummary } from "./messages";
import { mapConcurrently } from "../async/map-concurrently";
import {
  excludedGlob,
  isPayloadFile,
  isInWorkspace,
  payloadGlob,
  payloadFiles,
} from "./payload-files";
import { tabUris } from "../ui/tab-uris";
import { isOpenInEditor } from "./open-tabs";
import { readText } from "./file-text";

/** The problems of a text that is not open; `undefined` if the server does not respond. */
export type CheckText = (
  uri: string,
  text: string,
) => Promise<readonly Diagnostic[] | undefined>;

/**
 * The problems of the payloads that are not open in an editor, from the first
 * check of all of them on. They follow the files: what changes is checked
 * again, and what is open is left to the language server.
 */
export class WorkspaceProblems implements Disposable {
  readonly #collection = languages.createDiagnosticCollection(
    "cdp-order-workspace",
  );
  readonly #check: CheckText;
  /** PayloadFile → the number of its newest check: an older one that ends later is ignored. */
  readonly #latest = new Map<string, number>();
  #watching: Disposable | undefined;

  constructor(check: CheckText) {
    this.#check = check;
  }

  async checkAll(
    onProgress: (checked: number, files: number) => void,
    signal?: AbortSignal,
  ): Promise<CheckSummary> {
    this.#watching ??= this.#watch();
    const files = await workspace.findFiles(payloadGlob, excludedGlob);
    const gone = new Set([...this.#latest.keys()]);
    for (const uri of files) gone.delete(uri.toString());
    for (const uri of gone) this.#latest.delete(uri);
    this.#collection.forEach((uri) => {
      if (gone.has(uri.toString())) this.#collection.delete(uri);
    });

    let checked = 0;
    let withProblems = 0;
    let unread = 0;
    await mapConcurrently(
      concurrency,
      files,
      async (uri) => {
        const problems = await this.#recheck(uri);
        if (problems === undefined) unread += 1;
        else if (problems.length > 0) withProblems += 1;
        onProgress(++checked, files.length);
      },
      () => signal?.aborted ?? false,
    );
    return { files: files.length, checked, withProblems, unread };
  }

  /** For when something has changed that problems depend on. Does nothing before the first check. */
  async recheckAll(): Promise<void> {
    if (this.#watching) await this.checkAll(() => undefined);
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#collection.dispose();
  }

  /** The problems that a file has now; `undefined` if it cannot be read. */
  async #recheck(uri: Uri): Promise<readonly Diagnostic[] | undefined> {
    const id = uri.toString();
    const check = (this.#latest.get(id) ?? 0) + 1;
    this.#latest.set(id, check);
    const text = await readText(uri);
    const problems =
      text === undefined ? undefined : await this.#check(id, text);
    if (this.#latest.get(id) !== check) return problems;
    this.#collection.set(uri, isOpenInEditor(uri) ? [] : (problems ?? []));
    return problems;
  }

  #watch(): Disposable {
    const files = workspace.createFileSystemWatcher(payloadGlob);
    // For a created or deleted folder there is one event, and none for the files in it.
    const folders = workspace.createFileSystemWatcher("**", false, true, false);
    const recheck = (uri: Uri) => {
      if (isPayloadFile(uri) && isInWorkspace(uri)) void this.#recheck(uri);
    };
    const recheckIn = batchUris<Uri>(async (uris) => {
      (await payloadFiles(uris)).forEach(recheck);
    });
    return Disposable.from(
      files,
      folders,
      folders.onDidCreate((uri) => {
        if (!isPayloadFile(uri) && isInWorkspace(uri)) recheckIn(uri);
      }),
      folders.onDidDelete((uri) => {
        for (const id of this.#latest.keys())
          if (id.startsWith(`${uri.toString()}/`)) recheck(Uri.parse(id));
      }),
      files.onDidCreate(recheck),
      files.onDidChange(recheck),
      files.onDidDelete(recheck),
      workspace.onDidOpenTextDocument(({ uri }) => {
        recheck(uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        recheck(uri);
      }),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const { input } of [...opened, ...closed])
          tabUris(input).forEach(recheck);
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) recheck(document.uri);
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.recheckAll()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("cdpOrder")) void this.recheckAll();
      }),
    );
  }
}

/** Enough to keep the disk and the server busy, few enough not to disturb the user. */
const concurrency = 8;
