import { deepEqual, equal, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import fs, { rm, truncate, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { mock, suite, test } from "node:test";
import type { HistoryEntry } from "../../../../client/send/history/entry";
import {
  openHistory,
  type History,
} from "../../../../client/send/history/history";
import { renameWithRetries } from "../../../../client/send/history/write";
import { withFolder } from "./folder";
import { accepted, begun } from "./sample";

const keeping = { keepBodies: () => true };

test("an entry is on the disk before it is sent, and told as it ended", () =>
  withFolder(async (folder) => {
    const now = () => Date.parse("2026-01-02T03:04:05.678Z");
    const history = openHistory(folder, { ...keeping, now });
    deepEqual(await history.list(), []);
    const entry = await begin(history);
    const { id } = entry;
    const at = "2026-01-02T03:04:05.678Z";
    deepEqual(entry, { ...begun, id, at, end: { status: "inProgress" } });
    deepEqual(await openHistory(folder, keeping).list(), [entry]);

    equal(
      await history.end(entry, accepted, "2026-01-02T03:04:06Z"),
      undefined,
    );
    deepEqual(await openHistory(folder, keeping).list(), [
      { ...entry, end: accepted, after: "2026-01-02T03:04:06Z" },
    ]);
    deepEqual(readdirSync(folder), [`${id}.json`]);
  }));

test("while its end is written it has ended, and is not unknown", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const entry = await begin(history);
    const { open } = fs;
    const seen: HistoryEntry[] = [];
    const { mock: opened } = mock.method(
      fs,
      "open",
      async (...given: Parameters<typeof open>) => {
        opened.restore();
        seen.push(...(await history.list()));
        return open(...given);
      },
    );
    await history.end(entry, accepted);
    const ended = { ...entry, end: accepted };
    deepEqual([seen, await history.list()], [[ended], [ended]]);
  }));

test("where bodies are not kept, the folder holds none", () =>
  withFolder(async (folder) => {
    let keeps = true;
    const history = openHistory(folder, { keepBodies: () => keeps });
    const early = await begin(history);
    keeps = false;
    const late = await begin(history);
    for (const entry of [early, late]) await history.end(entry, accepted);
    for (const name of readdirSync(folder))
      equal(readFileSync(join(folder, name), "utf8").includes("price"), false);
    deepEqual(
      (await history.list()).map(({ sent, before, end }) => [
        sent,
        before,
        end,
      ]),
      [late, early].map(() => [
        undefined,
        undefined,
        { status: "accepted", httpStatus: 200, milliseconds: 31.5 },
      ]),
    );
  }));

test("a long response is cut and says so; what an undo needs is whole", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const before = "b".repeat(3_000_000);
    const entry = await begin(history, { before });
    await history.end(entry, {
      status: "refused",
      response: "a".repeat(1_000_001),
    });
    const [listed] = await history.list();
    equal(listed?.before, before);
    deepEqual(listed.end, {
      status: "refused",
      response: `${"a".repeat(1_000_000)}\n[The rest of the response was not kept: 1000000 of 1000001 characters are here.]\n`,
    });
  }));

test("of very large ones no more are kept and listed than take 100 MB", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const begunNow = await begin(history);
    await history.end(begunNow, accepted);
    const names = ["1", "2", "3"].map(
      (at) => `${"0".repeat(15)}${at}-00000000`,
    );
    for (const name of names) {
      const path = join(folder, `${name}.json`);
      await writeFile(path, JSON.stringify({ ...begunNow, id: name }));
      await truncate(path, 45_000_000);
    }
    const newest = await begin(history);
    await history.end(newest, accepted);
    deepEqual(readdirSync(folder).sort(), [
      ...names.slice(1).map((name) => `${name}.json`),
      `${begunNow.id}.json`,
      `${newest.id}.json`,
    ]);
  }));

test("the newest 200 are kept, and every one that is under way", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const first = await begin(history, { ref: "first" });
    for (let count = 1; count <= 250; count++) {
      const entry = await begin(history, { ref: `ref-${count}` });
      await history.end(entry, accepted);
    }
    deepEqual(
      (await history.list()).map(({ ref }) => ref),
      Array.from({ length: 200 }, (_, index) => `ref-${250 - index}`),
    );
    equal(readdirSync(folder).length, 201);
    equal(await history.end(first, accepted), undefined);
    equal(readdirSync(folder).length, 200);
  }));

test("what is older than is kept goes when an update ends and when asked, but nothing in progress", () =>
  withFolder(async (folder) => {
    const day = 86_400_000;
    let time = Date.parse("2026-01-01T00:00:00.000Z");
    let keepDays: number | undefined = 2;
    const history = openHistory(folder, {
      ...keeping,
      now: () => time,
      keepDays: () => keepDays,
    });
    const open = await begin(history, { ref: "open" });
    await history.end(await begin(history, { ref: "old" }), accepted);
    const refs = async () => (await history.list()).map(({ ref }) => ref);
    time += 2 * day;
    await history.end(await begin(history, { ref: "new" }), accepted);
    deepEqual(await refs(), ["new", "old", "open"]);
    time += 1000;
    await history.end(await begin(history, { ref: "next" }), accepted);
    deepEqual(await refs(), ["next", "new", "open"]);
    keepDays = undefined;
    time += day;
    await history.removeOld();
    deepEqual(await refs(), ["next", "new", "open"]);
    keepDays = 1;
    await history.removeOld();
    deepEqual(await refs(), ["next", "open"]);
    await history.end(open, accepted);
    deepEqual(await refs(), ["next"]);
  }));

test("a damaged entry is known, and can be removed", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const entry = await begin(history);
    await history.end(entry, accepted);
    const ids = ["0000000000000001-00000000", "0000000000000002-00000000"];
    for (const [index, text] of ['{"id": "', "[]"].entries())
      await writeFile(join(folder, `${ids[index] ?? ""}.json`), text);
    deepEqual((await history.contents()).unreadable, ids.toReversed());
    deepEqual(
      (await history.list()).map(({ id }) => id),
      [entry.id],
    );
    equal(await history.remove(ids[0] ?? ""), true);
    deepEqual((await history.contents()).unreadable, [ids[1]]);
  }));

test(
  "a pipe, a folder, or a device with an entry's name is as a damaged entry, and can be removed",
  { skip: process.platform === "win32" },
  () =>
    withFolder(async (folder) => {
      const history = openHistory(folder, keeping);
      const entry = await begin(history);
      await history.end(entry, accepted);
      const ids = [1, 2, 3].map((at) => `000000000000000${at}-00000000`);
      const [pipe = "", folderName = "", device = ""] = ids.map((id) =>
        join(folder, `${id}.json`),
      );
      execFileSync("mkfifo", [pipe]);
      mkdirSync(folderName);
      writeFileSync(join(folderName, "within"), "");
      symlinkSync("/dev/zero", device);
      deepEqual(await history.contents(), {
        entries: [{ ...entry, end: accepted }],
        unreadable: ids.toReversed(),
      });
      await history.end(await begin(history), accepted);
      for (const id of ids) equal(await history.remove(id), true);
      deepEqual((await history.contents()).unreadable, []);
      equal(statSync("/dev/zero").isCharacterDevice(), true);
    }),
);

test("to begin among 10,000 entries does no more to the disk than among none", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, { ...keeping, heartbeatMs: 1e6 });
    await begin(history);
    const operations = async () => {
      const counted = Object.entries(fs).flatMap(([name, value]) =>
        typeof value === "function" ? mock.method(fs, name as "stat").mock : [],
      );
      await begin(history);
      const count = counted.reduce((sum, one) => sum + one.callCount(), 0);
      for (const one of counted) one.restore();
      return count;
    };
    const amongNone = await operations();
    ok(amongNone > 0);
    for (let at = 0; at < 10_000; at++)
      writeFileSync(
        join(folder, `${String(at).padStart(16, "0")}-00000000.json`),
        "",
      );
    equal(await operations(), amongNone);
    equal((await history.contents()).unreadable.length, 197);
  }));

test("while a list is shown, what has ended is read once, and what other windows do is seen", () =>
  withFolder(async (folder) => {
    const here = openHistory(folder, keeping);
    const elsewhere = openHistory(folder, keeping);
    for (const history of [here, elsewhere])
      await history.end(await begin(history), accepted);
    const open = await begin(elsewhere);
    const shown = await here.list();
    const opened = mock.method(fs, "open").mock;
    const again = await here.list();
    opened.restore();
    deepEqual(again, shown);
    deepEqual(opened.callCount(), 1, "only what is in progress");

    await elsewhere.end(open, accepted);
    const ended = await here.list();
    deepEqual(ended[0], { ...open, end: accepted });
    await elsewhere.remove(ended[1]?.id ?? "");
    deepEqual(await here.list(), [ended[0], ended[2]]);
  }));

test("a file whose name no clock made loses no entry", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const ids = [(await begin(history)).id];
    for (const time of ["8640000000000000", "9999999999999999"]) {
      await writeFile(join(folder, `${time}-00000000.json`), "null");
      ids.unshift((await begin(history)).id);
    }
    deepEqual(
      (await history.list()).map(({ id }) => id),
      ids,
    );
  }));

test("the order is that of writing, whatever the clock does", () =>
  withFolder(async (folder) => {
    const times = [5_000, 9_000_000_000_000, 4_000, 4_000, 0];
    for (const time of times) {
      const window = openHistory(folder, { ...keeping, now: () => time });
      await window.end(await begin(window, { ref: `at-${time}` }), accepted);
    }
    const listed = await openHistory(folder, keeping).list();
    deepEqual(
      listed.map(({ ref, at }) => [ref, at]),
      times
        .map((time) => [`at-${time}`, new Date(time).toISOString()])
        .reverse(),
    );
    equal(new Set(listed.map(({ id }) => id)).size, times.length);
  }));

test("files that are no entries are left out and left alone", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const entry = await begin(history);
    await history.end(entry, accepted);
    const text = readFileSync(join(folder, `${entry.id}.json`), "utf8");
    const foreign = {
      "0000000000000001-00000000.json": text,
      "0000000000000002-00000000.json": text.slice(0, -1),
      "0000000000000003-00000000.json": "",
      "notes.json": text,
      "a.txt": "",
      "0000000000000004-00000000.json.tmp": text,
      [`${entry.id}.underway.json`]: JSON.stringify(entry),
    };
    for (const [name, content] of Object.entries(foreign))
      await writeFile(join(folder, name), content);
    mkdirSync(join(folder, "0000000000000005-00000000.json"));
    deepEqual(await history.list(), [{ ...entry, end: accepted }]);
    equal(readdirSync(folder).length, 9);
  }));

test("what a crash left of a write goes with the next one, what is new stays", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const entry = await begin(history);
    await writeFile(join(folder, "new.tmp"), "{");
    await writeFile(join(folder, "old.tmp"), "{");
    const longAgo = new Date(Date.now() - 120_000);
    await utimes(join(folder, "old.tmp"), longAgo, longAgo);
    await history.end(entry, accepted);
    deepEqual(readdirSync(folder).sort(), [`${entry.id}.json`, "new.tmp"]);
  }));

test("entries are removed one by one and all at once, but not under way", () =>
  withFolder(async (folder) => {
    const history = openHistory(folder, keeping);
    const [one, two, three] = [
      await begin(history),
      await begin(history),
      await begin(history),
    ];
    await history.end(one, accepted);
    await history.end(two, accepted);
    deepEqual(
      [
        await history.remove(one.id),
        await history.remove(one.id),
        await history.remove(three.id),
        await history.remove("../../a"),
      ],
      [true, true, false, true],
    );
    deepEqual(await ids(history), [three.id, two.id]);
    equal(await history.clear(), true);
    deepEqual(await ids(history), [three.id]);
  }));

suite("a disk that refuses is a value", () => {
  test("no folder can be made", () =>
    withFolder(async (folder) => {
      mkdirSync(dirname(dirname(folder)), { recursive: true });
      await writeFile(dirname(folder), "a file");
      const history = openHistory(folder, keeping);
      const id = "0001764000000000-0a1b2c3d";
      const at = "2025-11-24T16:00:00.000Z";
      const entry = { ...begun, id, at, end: accepted };
      deepEqual(
        [
          await history.begin(begun),
          await history.end(entry, accepted),
          await history.list(),
          await history.remove(id),
          await history.clear(),
          await history.markAbandoned(),
        ],
        [undefined, "all", [], false, false, []],
      );
    }));

  test("the folder is taken away under way", () =>
    withFolder(async (folder) => {
      const history = openHistory(folder, keeping);
      const entry = await begin(history);
      await rm(folder, { recursive: true });
      equal(await history.end(entry, accepted), "all");
      deepEqual(await history.list(), []);
    }));
});

test("only the user can read the folder and the files", async (context) => {
  if (process.platform === "win32") {
    context.skip("This platform has no such modes.");
    return;
  }
  await withFolder(async (folder) => {
    await begin(openHistory(folder, keeping));
    const [name = ""] = readdirSync(folder);
    const modes = [folder, join(folder, name)].map(
      (path) => statSync(path).mode & 0o777,
    );
    deepEqual(modes, [0o700, 0o600]);
  });
});

test("a rename that a scanner hinders is tried again, and given up", async () => {
  const tries = async (failures: number, code: string) => {
    let count = 0;
    const renaming = () => {
      count += 1;
      return count <= failures
        ? Promise.reject(Object.assign(new Error(), { code }))
        : Promise.resolve();
    };
    const ended = await renameWithRetries(renaming).then(
      () => "renamed",
      () => "failed",
    );
    return [ended, count];
  };
  deepEqual(
    [
      await tries(2, "EPERM"),
      await tries(9, "EBUSY"),
      await tries(1, "ENOENT"),
    ],
    [
      ["renamed", 3],
      ["failed", 4],
      ["failed", 1],
    ],
  );
});

async function begin(
  history: History,
  change: Partial<HistoryEntry> = {},
): Promise<HistoryEntry> {
  const entry = await history.begin({ ...begun, ...change });
  ok(entry);
  return entry;
}

async function ids(history: History): Promise<string[]> {
  return (await history.list()).map(({ id }) => id);
}
