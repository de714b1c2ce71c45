import {
  Disposable,
  languages,
  Uri,
  window,
  workspace,
  type Diagnostic,
} from "vscode";
import { yielding } from "../async/yielding";
import type { LanguageServer } from "../language-client/language-server";
import { batchesOf } from "./batches";
import { batchUris } from "./batch-uris";
import type { CheckSummary } from "./messages";
import {
  findPayloads,
  isPayloadFile,
  isInWorkspace,
  payloadGlob,
  payloadFiles,
} from "./payload-files";
import { tabUris } from "../ui/tab-uris";
import { isOpenInEditor } from "./open-tabs";
import { textReader, type ReadFile } from "./file-text";

/**
 * The problems of the payloads that are not open in an editor, from the first
 * check of all of them on. They follow the files: what changes is checked
 * again, and what is open is left to the language server.
 */
export class WorkspaceProblems implements Disposable {
  readonly #collection = languages.createDiagnosticCollection(
    "cdp-order-workspace",
  );
  readonly #check: LanguageServer["check"];
  readonly #readFile: ReadFile | undefined;
  /** PayloadFile → the number of its newest check: an older one that ends later is ignored. */
  readonly #latest = new Map<string, number>();
  #watching: Disposable | undefined;

  constructor(check: LanguageServer["check"], readFile?: ReadFile) {
    this.#check = check;
    this.#readFile = readFile;
  }

  /** `undefined` if it is canceled before all files are found. */
  async checkAll(
    onProgress: (checked: number, files: number) => void,
    signal?: AbortSignal,
  ): Promise<CheckSummary | undefined> {
    this.#watching ??= this.#watch();
    const files = await findPayloads(undefined, signal);
    const isCanceled = () => signal?.aborted ?? false;
    if (isCanceled()) return undefined;
    const gone = new Set([...this.#latest.keys()]);
    for (const uri of files) gone.delete(uri.toString());
    for (const uri of gone) this.#latest.delete(uri);
    this.#collection.forEach((uri) => {
      if (gone.has(uri.toString())) this.#collection.delete(uri);
    });

    let checked = 0;
    let withProblems = 0;
    let unread = 0;
    const batches = batchesOf(files, {
      most: filesAtOnce,
      weight: () => 1,
      // Settings may differ by folder.
      group: (uri) => workspace.getWorkspaceFolder(uri),
    });
    // One after the other: what is typed meanwhile must not wait for processors.
    const { typed, rest } = yielding();
    const listening = workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) typed();
    });
    try {
      for (const batch of batches) {
        if (isCanceled()) break;
        for (const problems of await this.#recheck(batch)) {
          if (problems === undefined) unread += 1;
          else if (problems.length > 0) withProblems += 1;
        }
        checked += batch.length;
        onProgress(checked, files.length);
        await rest();
      }
    } finally {
      listening.dispose();
    }
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

  /** The problems that files of one folder have now; `undefined` for one that cannot be read. */
  async #recheck(
    uris: readonly Uri[],
  ): Promise<readonly (readonly Diagnostic[] | undefined)[]> {
    const begun = uris.map((uri) => {
      const id = uri.toString();
      const check = (this.#latest.get(id) ?? 0) + 1;
      this.#latest.set(id, check);
      return { uri, id, check };
    });
    const found = await this.#problemsOf(uris);
    const changed = begun
      .filter(({ id, check }) => this.#latest.get(id) === check)
      .map(({ uri }) => {
        const shown = isOpenInEditor(uri) ? [] : (found.get(uri) ?? []);
        return [uri, shown] as const;
      })
      .filter(([uri, { length }]) => length > 0 || this.#collection.has(uri));
    // The window is told of each file in it.
    if (changed.length > 0)
      this.#collection.set(changed.map(([uri, shown]) => [uri, shown]));
    return uris.map((uri) => found.get(uri));
  }

  async #problemsOf(
    uris: readonly Uri[],
  ): Promise<ReadonlyMap<Uri, readonly Diagnostic[]>> {
    const texts = await Promise.all(
      uris.map(textReader(uris[0], this.#readFile)),
    );
    const files = uris.flatMap((uri, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ uri, text }];
    });
    const problems = new Map<Uri, readonly Diagnostic[]>();
    const batches = batchesOf(files, {
      most: charactersAtOnce,
      weight: ({ text }) => text.length,
    });
    for (const batch of batches) {
      const checked = (await this.#check(batch)) ?? [];
      for (const [index, { uri }] of batch.entries()) {
        const found = checked[index];
        if (found) problems.set(uri, found);
      }
    }
    return problems;
  }

  #watch(): Disposable {
    const files = workspace.createFileSystemWatcher(payloadGlob);
    // For a created or deleted folder there is one event, and none for the files in it.
    const folders = workspace.createFileSystemWatcher("**", false, true, false);
    const recheck = (uri: Uri) => {
      if (isPayloadFile(uri) && isInWorkspace(uri)) void this.#recheck([uri]);
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

/** Enough to keep the disk busy, few enough for a user to see how far it has come. */
const filesAtOnce = 16;

/** Of the texts in one request: others wait no longer for the server. */
const charactersAtOnce = 500_000;
