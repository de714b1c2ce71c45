import { mkdir } from "node:fs/promises";
import { kinds } from "../../../cdp/kinds";
import { isSameRef } from "../../../cdp/refs";
import type { EntryEnd, HistoryEntry, Unrecorded } from "./entry";
import {
  entryFile,
  entryFiles,
  entryIds,
  readEntry,
  removeEnded,
  endAsUnknown,
  type EntryFile,
} from "./entry-file";
import { freshFiles, startHeartbeat, staleFiles } from "./heartbeat";
import { createIdGenerator } from "./id";
import { countOfKept, kept, measure, olderThan } from "./retention";
import { withFallback } from "../../async/with-fallback";
import { entryText } from "./parse-entry";
import { stored } from "./stored";
import { removeLeftovers, writeAtomically } from "./write";

/** The updates that were sent, in a folder with one file for each. Nothing here rejects. */
export interface History {
  /** On the disk when it resolves, and as it stands there; `undefined` where the disk refuses. However many entries there are, it takes no longer. */
  readonly begin: (
    entry: Omit<HistoryEntry, "id" | "at" | "end">,
  ) => Promise<HistoryEntry | undefined>;
  /** What is not on the disk then; `undefined` where the entry is whole there. */
  readonly end: (
    entry: HistoryEntry,
    end: EntryEnd,
    after?: string,
  ) => Promise<Unrecorded | undefined>;
  /** Whether any window is just sending an update of a resource, by whichever version of the API. */
  readonly isInProgress: (
    resource: Pick<HistoryEntry, "environment" | "kind" | "ref">,
  ) => Promise<boolean>;
  /** Newest first, at most 200, and of very large ones fewer. */
  readonly contents: () => Promise<HistoryContents>;
  /** Of the contents, what can be read. */
  readonly list: () => Promise<readonly HistoryEntry[]>;
  /** Whether it is gone, also if it is no file. One that is in progress stays. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Removes what is older than is kept, but nothing that is in progress. */
  readonly removeOld: () => Promise<void>;
  /** Whether all are gone but those that are in progress. */
  readonly clear: () => Promise<boolean>;
  /**
   * Entries that were in progress in a window that is gone: from now on they
   * are `unknown`. Each is told once, to one window. Takes some seconds.
   */
  readonly markAbandoned: () => Promise<readonly HistoryEntry[]>;
}

interface HistoryContents {
  readonly entries: readonly HistoryEntry[];
  /** The ids of files that are not whole entries. */
  readonly unreadable: readonly string[];
}

export interface HistoryOptions {
  /** Asked at each write. */
  readonly keepBodies: () => boolean;
  /** Asked at each write; without a number, age removes nothing. */
  readonly keepDays?: () => number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Milliseconds between two signs of life of an entry in progress. */
  readonly heartbeatMs?: number;
}

export function openHistory(
  folder: string,
  { keepBodies, keepDays, now = Date.now, heartbeatMs = 1000 }: HistoryOptions,
): History {
  const nextId = createIdGenerator(now);
  /** Those of this window, by id. */
  const inProgress = new Map<
    string,
    { readonly entry: HistoryEntry; readonly stopHeartbeat: () => void }
  >();

  /** Those of this window that are written as they ended: until then, their files say that it is unknown. */
  const ending = new Map<string, HistoryEntry>();

  /** Of entries that have ended: they hardly change, and there are hundreds. */
  let sizes: ReadonlyMap<string, number> = new Map();

  /** Entries that have ended, as long as somebody shows them: views read all of them again for each that is new. */
  let shown: ReadonlyMap<string, WeakRef<HistoryEntry>> = new Map();

  async function readEntries(files: readonly EntryFile[]) {
    const read = await Promise.all(
      files.map(
        async (file) => shown.get(file.path)?.deref() ?? readEntry(file),
      ),
    );
    shown = new Map(
      files.flatMap(({ path }, index) => {
        const entry = read[index];
        return entry && isFinal(entry) ? [[path, new WeakRef(entry)]] : [];
      }),
    );
    return read;
  }

  /** Its files in the order of the newest, and how many of them are kept. */
  async function keptFiles() {
    const files = await entryFiles(folder);
    const measured = await measure(files.slice(0, kept), sizes);
    sizes = measured;
    return { files, count: countOfKept(files, measured) };
  }

  async function write(entry: HistoryEntry, { path }: EntryFile) {
    await writeAtomically(folder, path, entryText(entry));
  }

  function isThere(id: string): Promise<boolean> {
    return withFallback(false, async () =>
      (await entryIds(folder)).includes(id),
    );
  }

  async function removeOld(): Promise<void> {
    await withFallback(true, async () =>
      removeEnded(tooOld(await entryFiles(folder))),
    );
  }

  function tooOld(files: readonly EntryFile[]): readonly EntryFile[] {
    const days = keepDays?.();
    return days === undefined ? [] : olderThan(days, now(), files);
  }

  let isTidying = false;
  async function tidy(): Promise<void> {
    await removeLeftovers(folder);
    const { files, count } = await keptFiles();
    const gone = new Set([...files.slice(count), ...tooOld(files)]);
    await removeEnded([...gone]);
  }

  async function contents(): Promise<HistoryContents> {
    return withFallback({ entries: [], unreadable: [] }, async () => {
      const { files, count } = await keptFiles();
      const newest = files.slice(0, count);
      const read = await readEntries(newest);
      return {
        entries: areThere(read).map((entry) => ending.get(entry.id) ?? entry),
        unreadable: newest
          .filter((_, index) => read[index] === undefined)
          .map(({ id }) => id),
      };
    });
  }

  return {
    begin: (given) =>
      withFallback(undefined, async () => {
        const [ids] = await Promise.all([
          entryIds(folder),
          mkdir(folder, { recursive: true, mode: 0o700 }),
        ]);
        const id = nextId(ids);
        const at = new Date(now()).toISOString();
        const begun = {
          ...given,
          id,
          at,
          end: { status: "inProgress" },
        } as const;
        const entry = stored(begun, keepBodies());
        const file = entryFile(folder, id, true);
        await write(entry, file);
        const stopHeartbeat = startHeartbeat(file.path, heartbeatMs);
        inProgress.set(id, { entry, stopHeartbeat });
        return entry;
      }),
    async end(entry, end, after) {
      const { id } = entry;
      inProgress.get(id)?.stopHeartbeat();
      inProgress.delete(id);
      const ended = stored(
        { ...entry, ...(after !== undefined && { after }), end },
        keepBodies(),
      );
      ending.set(id, ended);
      await endAsUnknown(folder, id);
      const isWhole = await withFallback(false, async () => {
        await write(ended, entryFile(folder, id, false));
        return true;
      });
      ending.delete(id);
      if (!isWhole) return (await isThere(id)) ? "end" : "all";
      // Not when it begins: what is to be sent does not wait for that.
      // Of several that end at once, one does it for all.
      if (isTidying) return undefined;
      isTidying = true;
      await withFallback(undefined, tidy);
      isTidying = false;
      return undefined;
    },
    isInProgress: ({ environment, kind, ref }) =>
      withFallback(false, async () => {
        const files = await entryFiles(folder);
        const elsewhere = files.filter(
          (file) => file.isInProgress && !inProgress.has(file.id),
        );
        const fresh = await freshFiles(elsewhere, heartbeatMs);
        const read = areThere(await Promise.all(fresh.map(readEntry)));
        const here = [...inProgress.values()].map(({ entry }) => entry);
        return [...here, ...read].some(
          (entry) =>
            entry.environment.baseUrl === environment.baseUrl &&
            kinds[entry.kind].resource === kinds[kind].resource &&
            isSameRef(entry.ref, ref),
        );
      }),
    contents,
    list: async () => (await contents()).entries,
    removeOld,
    remove: (id) =>
      withFallback(false, async () => {
        const files = await entryFiles(folder);
        return removeEnded(files.filter((file) => file.id === id));
      }),
    clear: () =>
      withFallback(false, async () => {
        await removeEnded(await entryFiles(folder));
        return true;
      }),
    markAbandoned: () =>
      withFallback([], async () => {
        const files = await entryFiles(folder);
        const begun = files.filter((file) => file.isInProgress);
        const renamed = (await staleFiles(begun, heartbeatMs)).map(
          async ({ id }) =>
            (await endAsUnknown(folder, id))
              ? readEntry(entryFile(folder, id, false))
              : undefined,
        );
        return areThere(await Promise.all(renamed));
      }),
  };
}

/** What is unknown may still end, in a window that hung. */
function isFinal({ end: { status } }: HistoryEntry): boolean {
  return status !== "inProgress" && status !== "unknown";
}

function areThere<T>(entries: readonly (T | undefined)[]): T[] {
  return entries.filter((entry) => entry !== undefined);
}
