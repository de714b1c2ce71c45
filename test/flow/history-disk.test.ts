/** A disk that is full between begin and end, and a second window. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { suite, test, type TestContext } from "node:test";
import { openHistory } from "../../client/send/history/history";
import type { HistoryEntry } from "../../client/send/history/entry";
import { confirmation } from "../../client/send/messages/confirmation";
import { hints } from "../../client/send/messages/plan";
import { reportMessage } from "../../client/send/messages/report";
import { withFolder } from "../unit/client/history/folder";
import { begun } from "../unit/client/history/sample";
import { live, prepared, production, trial, world } from "./fakes";
import { ends, manyWorld, orders } from "./many-world";
import { responded } from "./responses";

type Open = typeof promises.open;
const { open: openReally } = promises;
const full = Object.assign(new Error("full"), { code: "ENOSPC" });

/** How far the writing of a new file comes on a disk that is full. */
const fullDisks: Readonly<Record<string, Open>> = {
  "takes no more files": () => Promise.reject(full),
  "takes a part of a file": async (...file) => {
    const handle = await openReally(...file);
    handle.writeFile = async (text) => {
      await handle.write(String(text).slice(0, 20));
      throw full;
    };
    return handle;
  },
  "says so when what was written is flushed": async (...file) => {
    const handle = await openReally(...file);
    handle.sync = () => Promise.reject(full);
    return handle;
  },
  // Really; other systems have no such device.
  ...(process.platform === "linux" && {
    "refuses each byte": () => openReally("/dev/full", "w"),
  }),
};

function fillDisk({ mock }: TestContext, openFull: Open): void {
  mock.method(promises, "open", (...[path, flags, mode]: Parameters<Open>) =>
    flags === "wx"
      ? openFull(path, flags, mode)
      : openReally(path, flags, mode),
  );
  syncBuiltinESMExports();
}

function emptyDisk({ mock }: TestContext): void {
  mock.restoreAll();
  syncBuiltinESMExports();
}

/** An update with the real history, whose disk has no room from a request on. */
async function onFullDisk(
  context: TestContext,
  folder: string,
  { from, openFull, status }: FullDisk,
) {
  const history = openHistory(folder, { keepBodies: () => true });
  let isFull = false;
  const { sending, payload } = world({
    history,
    sendRequest: ({ method }) => {
      if (method === from && !isFull) fillDisk(context, openFull);
      isFull ||= method === from;
      return Promise.resolve(
        responded(method === "POST" ? status : 200, live("a-1")),
      );
    },
  });
  const report = await sending.send(payload);
  emptyDisk(context);
  return { report, history };
}

interface FullDisk {
  readonly from: "GET" | "POST";
  readonly openFull: Open;
  readonly status: number;
}

suite("a full disk", () => {
  for (const [how, openFull] of Object.entries(fullDisks)) {
    const disk = { openFull, status: 200 };

    test(`that ${how}, between begin and end: the history has the update as unknown, and the message says so`, (context) =>
      withFolder(async (folder) => {
        const { report, history } = await onFullDisk(context, folder, {
          ...disk,
          from: "POST",
        });
        deepEqual(
          [report.outcome.status, report.unrecorded],
          ["accepted", "end"],
        );
        match(
          reportMessage(report),
          / The history could not be written to the end: it has this update, with an unknown outcome\.$/,
        );
        const [name = "", ...others] = await promises.readdir(folder);
        deepEqual(others, []);
        match(
          await promises.readFile(join(folder, name), "utf8"),
          /"end":\{"is":"underWay"\}\}$/,
        );
        const [entry] = await history.list();
        deepEqual(
          [entry?.end.status, entry?.sent, entry?.before],
          ["unknown", prepared.body, live("a-1")],
        );
      }));

    test(`that ${how}, before begin: nothing is left there, and the message says that it cannot be undone`, (context) =>
      withFolder(async (folder) => {
        const { report } = await onFullDisk(context, folder, {
          ...disk,
          from: "GET",
        });
        deepEqual(
          [report.outcome.status, report.unrecorded, report.entry],
          ["accepted", "all", undefined],
        );
        match(
          reportMessage(report),
          / It cannot be undone, since the history could not be written\.$/,
        );
        deepEqual(await promises.readdir(folder), []);
      }));
  }

  test("is told of a refusal too, which the history does not have", (context) =>
    withFolder(async (folder) => {
      const { report } = await onFullDisk(context, folder, {
        from: "POST",
        openFull: () => Promise.reject(full),
        status: 400,
      });
      equal(
        reportMessage(report),
        "EU refused the order update (400). The history could not be written to the end: it has this update, with an unknown outcome.",
      );
    }));
});

test("a folder that is taken away between begin and end: the message does not say that the history has the update", () =>
  withFolder(async (folder) => {
    const { sending, payload } = world({
      history: openHistory(folder, { keepBodies: () => true }),
      sendRequest: async ({ method }) => {
        if (method === "POST") await promises.rm(folder, { recursive: true });
        return responded(200, live("a-1"));
      },
    });
    const report = await sending.send(payload);
    deepEqual([report.unrecorded, report.entry], ["all", undefined]);
    match(reportMessage(report), /It cannot be undone/);
  }));

suite("an update of the same order in another window", () => {
  const other = { ...begun, environment: production, ref: "A-1" } as const;
  const line =
    "Another update of this order is in progress, such as one from another window. The last one counts.";

  test("is told before the question, until it ends", () =>
    withFolder(async (folder) => {
      const options = { keepBodies: () => true, heartbeatMs: 100 };
      const elsewhere = openHistory(folder, options);
      const entry = await elsewhere.begin(other);
      ok(entry);
      const details: string[] = [];
      const { sending, payload } = world({
        history: openHistory(folder, options),
        confirm: (update, review) => {
          details.push(confirmation(update, review).detail);
          return Promise.resolve("dismiss");
        },
      });
      await sending.send(payload);
      await elsewhere.end(entry, { status: "accepted" });
      await sending.send(payload);
      deepEqual(
        details.map((detail) => detail.includes(line)),
        [true, false],
      );
    }));

  test("is asked about on a test stage too, where test updates are not confirmed", async () => {
    const { ports, sending, payload, calls } = world({
      environments: () => ({
        active: trial,
        environments: [trial],
        errors: [],
      }),
      confirmsTestUpdates: () => false,
      confirm: () => Promise.resolve("dismiss"),
    });
    Object.assign(ports.history, { isInProgress: () => Promise.resolve(true) });
    equal((await sending.send(payload)).outcome.status, "notSent");
    equal(
      calls.some((call) => call.startsWith("POST")),
      false,
    );
  });

  test("that begins while the question stands: nothing is sent", async () => {
    const { ports, sending, payload, calls } = world();
    let asked = 0;
    Object.assign(ports.history, {
      isInProgress: () => Promise.resolve(asked++ > 0),
    });
    const { outcome } = await sending.send(payload);
    deepEqual(outcome, { status: "notSent", reason: { code: "busy" } });
    equal(
      calls.some((call) => call.startsWith("POST")),
      false,
    );
  });

  test("that was told of in the question: the answer counts", async () => {
    const { ports, sending, payload } = world();
    Object.assign(ports.history, { isInProgress: () => Promise.resolve(true) });
    equal((await sending.send(payload)).outcome.status, "accepted");
  });

  test("is told in a plan of many files; one that begins after it keeps the file from being sent", async () => {
    const inProgress = new Set(["a-1"]);
    const hint =
      "Another update of it is in progress, such as one from another window.";
    const hinted: boolean[] = [];
    const many = manyWorld(orders(3), undefined, {
      confirmPlan: ({ rows }) => {
        for (const row of rows)
          if (row.status === "ready") hinted.push(hints(row).includes(hint));
        inProgress.add("a-2");
        return Promise.resolve(true);
      },
    });
    Object.assign(many.ports.history, {
      isInProgress: ({ ref }: HistoryEntry) =>
        Promise.resolve(inProgress.has(ref)),
    });
    deepEqual(ends(await many.send()), [
      "accepted",
      "not sent: busy",
      "accepted",
    ]);
    deepEqual(hinted, [true, false, false]);
  });

  test("is none where it is of another order or environment, or its window is gone", () =>
    withFolder(async (folder) => {
      const keepBodies = () => true;
      await openHistory(folder, { keepBodies, heartbeatMs: 60_000 }).begin(
        other,
      );
      const history = openHistory(folder, { keepBodies });
      const resource = { ...other, ref: "a-1" };
      equal(await history.isInProgress(resource), true);
      // It is the same order by either version of the API.
      const newer = { ...resource, kind: "v2.1/order" as const };
      equal(await history.isInProgress(newer), true);
      for (const apart of [
        { ...resource, ref: "b-1" },
        { ...resource, environment: trial },
        { ...resource, kind: "orderItem" as const },
        { ...resource, kind: "v2.1/orderExtension" as const },
      ])
        equal(await history.isInProgress(apart), false);
      // Its last sign of life is a minute old.
      const before = new Date(Date.now() - 60_000);
      for (const name of await promises.readdir(folder))
        await promises.utimes(join(folder, name), before, before);
      equal(await history.isInProgress(resource), false);
    }));
});
