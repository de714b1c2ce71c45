import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import type { HistoryEntry } from "../../client/send/history/entry";
import { lastUpdate } from "../../client/send/history/last-update";
import { notUndoableMessage } from "../../client/send/messages/history";
import type { NotSentReason } from "../../client/send/outcome";
import type { SendPorts } from "../../client/send/dialogs";
import type { Review } from "../../client/send/review";
import { live, production, trial, world } from "./fakes";

/** An update that was accepted: price 90 was made 100. */
const entry: HistoryEntry = {
  id: "0000000000000001-00000000",
  at: "2026-01-01T00:00:00.000Z",
  environment: production,
  kind: "order",
  ref: "a-1",
  file: "file:///order.cdp-order.json",
  cause: "send",
  sent: '{"price":100.00}',
  before: live("a-1"),
  after: "monday",
  end: { status: "accepted", httpStatus: 200, response: "{}", milliseconds: 5 },
};

function without(name: "sent" | "before" | "after"): HistoryEntry {
  return Object.fromEntries(
    Object.entries(entry).filter(([key]) => key !== name),
  ) as unknown as HistoryEntry;
}

const url = "https://api.example.com/v2/orders/a-1";

suite("undo", () => {
  test("puts back what was there, after it was shown and asked for, and is kept itself", async () => {
    const { sending, calls } = world();
    const { outcome } = await sending.undo(entry);
    equal(outcome.status, "accepted");
    deepEqual(calls, [
      "make payload",
      'prepare // @order a-1\n{"price":90,"channel":"WEB"}',
      "find credentials",
      `GET ${url} as key:token`,
      "show changes",
      "confirm",
      `GET ${url} as key:token`,
      "begin history",
      `POST ${url} {"price":90,"channel":"WEB"} as key:token`,
      "remember order a-1 of tuesday",
      "end history accepted tuesday",
    ]);
  });

  test("is kept as what takes the entry back", async () => {
    const begun: unknown[] = [];
    const { sending, ports } = world({
      history: {
        begin: (given) => {
          begun.push(given);
          return Promise.resolve(undefined);
        },
        end: () => Promise.resolve(undefined),
        isInProgress: () => Promise.resolve(false),
      },
    });
    const { outcome, unrecorded } = await sending.undo(entry);
    deepEqual([outcome.status, unrecorded], ["accepted", "all"]);
    equal(ports.isTrusted(), true);
    deepEqual(begun, [
      {
        environment: production,
        kind: "order",
        ref: "a-1",
        cause: "undo",
        undoes: entry.id,
        file: "file:///order.cdp-order.json",
        sent: '{"price":90,"channel":"WEB"}',
        before: live("a-1"),
      },
    ]);
  });

  test("asks on a test stage too, even where test updates are not confirmed", async () => {
    const { sending, calls } = world({
      environments: () => ({
        active: undefined,
        environments: [trial],
        errors: [],
      }),
      confirmsTestUpdates: () => false,
      confirm: () => Promise.resolve("dismiss"),
    });
    const { outcome } = await sending.undo({ ...entry, environment: trial });
    deepEqual(outcome, { status: "notSent", reason: { code: "dismissed" } });
    equal(calls.includes("show changes"), true);
  });

  for (const [after, since] of [
    ["monday", "no"],
    ["sunday", "yes"],
    [undefined, "unknown"],
  ] as const)
    test(`knows whether somebody changed it in between: ${since}`, async () => {
      const asked: Review[] = [];
      const { sending } = world({
        confirm: (_update, review) => {
          asked.push(review);
          return Promise.resolve("dismiss");
        },
      });
      await sending.undo(
        after === undefined ? without("after") : { ...entry, after },
      );
      deepEqual(
        asked.map((review) => review.isCompared && review.changedSinceSeen),
        [since],
      );
    });

  const refused: readonly (readonly [
    title: string,
    entry: HistoryEntry,
    given: Partial<SendPorts>,
    reason: NotSentReason,
  ])[] = [
    [
      "of what changed nothing",
      { ...entry, end: { status: "refused", httpStatus: 400 } },
      {},
      { code: "nothingToUndo" },
    ],
    [
      "of what is still under way",
      { ...entry, end: { status: "inProgress" } },
      {},
      { code: "nothingToUndo" },
    ],
    [
      "where nothing was kept",
      without("before"),
      {},
      { code: "previousNotKept" },
    ],
    [
      "of what cannot be read any more",
      entry,
      {
        payloadOfResponse: () =>
          Promise.resolve({ ok: false, reason: "notJson" }),
      },
      { code: "previousNotKept" },
    ],
    [
      "where the environment has another address now",
      {
        ...entry,
        environment: { ...production, baseUrl: "https://b.example.com" },
      },
      {},
      { code: "environmentGone" },
    ],
    [
      "in a workspace that is not trusted",
      entry,
      { isTrusted: () => false },
      { code: "untrusted" },
    ],
  ];
  for (const [title, given, ports, reason] of refused)
    test(`is refused ${title}`, async () => {
      const { sending, calls } = world(ports);
      const { outcome } = await sending.undo(given);
      deepEqual(outcome, { status: "notSent", reason });
      deepEqual(
        calls.filter((call) => /^(GET|POST) /.test(call)),
        [],
      );
    });
});

test("the report of an update has what its undo needs", async () => {
  const { sending, payload } = world();
  const { entry: reported } = await sending.send(payload);
  const { sent, before, after, end } = reported ?? {};
  deepEqual(
    [sent, before, after, end?.status],
    ['{"price":100.00}', live("a-1"), "tuesday", "accepted"],
  );
});

suite("once more", () => {
  test("the same body goes to the same place, after it was compared", async () => {
    const { sending, calls } = world();
    equal((await sending.sendAgain(entry)).outcome.status, "accepted");
    deepEqual(calls, [
      'prepare // @order\n{"price":100.00}',
      "find credentials",
      `GET ${url} as key:token`,
      "remember order a-1 of monday",
      "show changes",
      "confirm",
      `GET ${url} as key:token`,
      "remember order a-1 of monday",
      "begin history",
      `POST ${url} {"price":100.00} as key:token`,
      "remember order a-1 of tuesday",
      "end history accepted tuesday",
    ]);
  });

  test("a look at it sends nothing", async () => {
    const { sending, calls } = world();
    equal((await sending.previewAgain(entry)).ok, true);
    deepEqual(
      calls.filter((call) => /^(POST|confirm|begin)/.test(call)),
      [],
    );
  });

  test("not without its body", async () => {
    const { outcome } = await world().sending.sendAgain(without("sent"));
    deepEqual(outcome, { status: "notSent", reason: { code: "bodyNotKept" } });
  });
});

suite("the last update", () => {
  const named = (id: string, change: Partial<HistoryEntry> = {}) => ({
    ...entry,
    id,
    ...change,
  });
  const refused = { end: { status: "refused" } } as const;
  const unknown = { end: { status: "unknown" } } as const;
  const inProgress = { end: { status: "inProgress" } } as const;
  const bare = (id: string) => ({ ...without("before"), id });
  const undo = (id: string, undoes: string) =>
    named(id, { cause: "undo", undoes });
  const rows: readonly (readonly [
    title: string,
    newestFirst: readonly HistoryEntry[],
    code: string,
    id?: string,
  ])[] = [
    ["of none", [], "none"],
    ["of two", [named("2"), named("1")], "ok", "2"],
    ["of unknown outcome", [named("2", unknown)], "ok", "2"],
    ["before a refused one", [named("2", refused), named("1")], "ok", "1"],
    [
      "of which nothing was kept",
      [bare("2"), named("1")],
      "previousNotKept",
      "2",
    ],
    ["under way", [named("2", inProgress), named("1")], "inProgress", "2"],
    [
      "before an undone one",
      [undo("3", "2"), named("2"), named("1")],
      "ok",
      "1",
    ],
    [
      "before an undone one without a copy",
      [undo("3", "2"), named("2"), bare("1")],
      "previousNotKept",
      "1",
    ],
    [
      "whose undo was refused",
      [{ ...undo("3", "2"), ...refused }, named("2")],
      "ok",
      "2",
    ],
    [
      "whose undo has an unknown outcome",
      [{ ...undo("3", "2"), ...unknown }, named("2"), named("1")],
      "ok",
      "2",
    ],
    [
      "whose undo is under way",
      [{ ...undo("3", "2"), ...inProgress }, named("2")],
      "inProgress",
      "3",
    ],
  ];
  for (const [title, newestFirst, code, id] of rows)
    test(title, () => {
      const last = lastUpdate(newestFirst);
      deepEqual(
        last.ok
          ? ["ok", last.entry.id]
          : [
              last.reason.code,
              last.reason.code === "none" ? undefined : last.reason.entry.id,
            ],
        [code, id],
      );
    });

  test("says which one it is and why it cannot be undone", () => {
    deepEqual(
      [
        notUndoableMessage({ code: "none" }),
        notUndoableMessage({ code: "previousNotKept", entry }),
        notUndoableMessage({ code: "inProgress", entry }),
      ],
      [
        "The history has no update that can be undone.",
        "Nothing was undone: the state before the last update, of the order a-1 in EU, was not kept.",
        "Nothing was undone: the last update, of the order a-1 in EU, is still in progress.",
      ],
    );
  });
});
