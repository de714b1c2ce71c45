import { equal } from "node:assert/strict";
import { test } from "node:test";
import { onFirstEntry } from "../../../../client/send/history/first-entry";
import { openHistory } from "../../../../client/send/history/history";
import { withFolder } from "./folder";
import { accepted, begun } from "./sample";

test("what waits for a history is told of an entry that was there", () =>
  withFolder(async (folder) => {
    await addEntry(folder);
    await new Promise<void>((resolve) => onFirstEntry(folder, 0, resolve));
  }));

test("what waits for a history is told of one that another window adds, and once", () =>
  withFolder(async (folder) => {
    let told = 0;
    await new Promise<void>((resolve) => {
      onFirstEntry(folder, 0, () => {
        told += 1;
        resolve();
      });
      void addEntry(folder);
    });
    await addEntry(folder);
    equal(told, 1);
  }));

async function addEntry(folder: string): Promise<void> {
  const history = openHistory(folder, { keepBodies: () => true });
  const entry = await history.begin(begun);
  if (entry) await history.end(entry, accepted);
}
