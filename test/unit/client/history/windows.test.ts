import { deepEqual, equal, ok } from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, watch } from "node:fs";
import { suite, test } from "node:test";
import { openHistory } from "../../../../client/send/history/history";
import { withFolder } from "./folder";
import { accepted, begun } from "./sample";

const options = { keepBodies: () => true, heartbeatMs: 100 };

suite("several windows", { timeout: 60_000 }, () => {
  test("two that write at once lose nothing; those that die under way are told once", () =>
    withFolder(async (folder) => {
      const windows = ["one", "two"].map((name) => open(folder, name, 50));
      await Promise.all(windows.map((window) => once(window.stdout, "data")));
      const written = ["one", "two"].flatMap((name) =>
        Array.from({ length: 50 }, (_, index) => `${name}-${index + 1}`),
      );
      const history = openHistory(folder, options);
      deepEqual(
        (await history.list()).map(({ ref }) => ref).sort(),
        written.sort(),
      );

      await Promise.all(windows.map(kill));
      const reported = await Promise.all([
        history.markAbandoned(),
        openHistory(folder, options).markAbandoned(),
      ]);
      deepEqual(
        reported
          .flat()
          .map(({ ref, end }) => `${ref} ${end.status}`)
          .sort(),
        ["one-50 unknown", "two-50 unknown"],
      );
      deepEqual(await history.markAbandoned(), []);
      deepEqual(
        (await history.list()).filter(({ end }) => end.status !== "accepted")
          .length,
        2,
      );
    }));

  for (const after of [1, 2, 5, 20, 40])
    test(`one that is killed at change ${after} of the folder leaves it readable`, () =>
      withFolder(async (folder) => {
        mkdirSync(folder, { recursive: true });
        const window = open(folder, "killed", 10_000);
        await changes(folder, after);
        await kill(window);
        const history = openHistory(folder, options);
        const files = readdirSync(folder).filter((name) =>
          name.endsWith(".json"),
        );
        equal((await history.list()).length, files.length);
        const entry = await history.begin({ ...begun, ref: "next" });
        ok(entry);
        equal((await history.list())[0]?.ref, "next");
      }));
});

test("an entry of a window that lives is not settled", () =>
  withFolder(async (folder) => {
    const living = openHistory(folder, options);
    const entry = await living.begin(begun);
    ok(entry);
    deepEqual(await openHistory(folder, options).markAbandoned(), []);
    deepEqual(await living.list(), [entry]);
    await living.end(entry, accepted);
  }));

test("the word of a window that was taken for dead counts", () =>
  withFolder(async (folder) => {
    const slow = openHistory(folder, { ...options, heartbeatMs: 60_000 });
    const entry = await slow.begin(begun);
    ok(entry);
    const unknown = { ...entry, end: { status: "unknown" } };
    deepEqual(await openHistory(folder, options).markAbandoned(), [unknown]);
    equal(await slow.end(entry, accepted), undefined);
    deepEqual(await slow.list(), [{ ...entry, end: accepted }]);
  }));

function open(folder: string, name: string, count: number) {
  return spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "test/unit/client/history/writer.ts",
      folder,
      name,
      String(count),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
}

async function kill(window: ChildProcess): Promise<void> {
  const ended = once(window, "exit");
  window.kill("SIGKILL");
  await ended;
}

function changes(folder: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    const watcher = watch(folder, () => {
      seen += 1;
      if (seen < count) return;
      watcher.close();
      resolve();
    });
  });
}
