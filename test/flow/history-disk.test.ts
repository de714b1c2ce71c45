/** A disk that is full between begin and end, and a second window. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { suite, test, type TestContext } from "node:test";
import { openHistory } from "../../client/send/history/history";
import { confirmation } from "../../client/send/messages/confirmation";
import { reportMessage } from "../../client/send/messages/report";
import { withFolder } from "../unit/client/history/folder";
import { begun } from "../unit/client/history/sample";
import { live, production, trial, world } from "./fakes";
import { responded } from "./responses";

/** From now on, nothing is written. */
function fillDisk({ mock }: TestContext): void {
  const full = Object.assign(new Error("full"), { code: "ENOSPC" });
  mock.method(promises, "open", () => Promise.reject(full));
  syncBuiltinESMExports();
}

suite("a full disk", () => {
  test("between begin and end: the history has the update as unknown, and the message says so", (context) =>
    withFolder(async (folder) => {
      const history = openHistory(folder, { keepBodies: () => true });
      const { sending, payload } = world({
        history,
        sendRequest: ({ method }) => {
          if (method === "POST") fillDisk(context);
          return Promise.resolve(responded(200, live("a-1")));
        },
      });
      const report = await sending.send(payload);
      context.mock.restoreAll();
      syncBuiltinESMExports();
      deepEqual(
        [report.outcome.status, report.unrecorded],
        ["accepted", "end"],
      );
      match(
        reportMessage(report),
        / The history could not be written to the end: it has this update, with an unknown outcome\.$/,
      );
      const [entry, ...others] = await history.list();
      equal(others.length, 0);
      deepEqual([entry?.end.status, entry?.before], ["unknown", live("a-1")]);
    }));

  test("before begin: the message says that it cannot be undone", async () => {
    const { sending, payload, ports } = world();
    const { history } = ports;
    Object.assign(history, { begin: () => Promise.resolve(undefined) });
    const report = await sending.send(payload);
    equal(report.unrecorded, "all");
    match(reportMessage(report), /It cannot be undone/);
  });
});

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

  test("is none where it is of another order or environment, or its window is gone", () =>
    withFolder(async (folder) => {
      const keepBodies = () => true;
      await openHistory(folder, { keepBodies, heartbeatMs: 60_000 }).begin(
        other,
      );
      const history = openHistory(folder, { keepBodies });
      const resource = { ...other, ref: "a-1" };
      equal(await history.isInProgress(resource), true);
      for (const apart of [
        { ...resource, ref: "b-1" },
        { ...resource, environment: trial },
        { ...resource, kind: "orderItem" as const },
      ])
        equal(await history.isInProgress(apart), false);
      // Its last sign of life is a minute old.
      const before = new Date(Date.now() - 60_000);
      for (const name of await promises.readdir(folder))
        await promises.utimes(join(folder, name), before, before);
      equal(await history.isInProgress(resource), false);
    }));
});
