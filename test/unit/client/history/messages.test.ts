import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import type { Kind } from "../../../../cdp/kinds";
import type { HistoryEntry } from "../../../../client/send/history/entry";
import { groupEntries } from "../../../../client/send/history/groups";
import {
  abandonedMessage,
  entryLabel,
  groupLabel,
  historyMessage,
  matchesFilter,
} from "../../../../client/send/messages/history";
import { accepted, begun } from "./sample";

const entry: HistoryEntry = {
  ...begun,
  id: "0001764000000000-0a1b2c3d",
  at: "2025-11-24T16:00:00.900Z",
  end: accepted,
};

test("a row leads with what changed and when, and says where", () => {
  const before = '{"price": 20, "status": "PURCHASED", "channel": "WEB"}';
  const sent = '{"price": 12.00, "status": "REFUNDED", "cardType": "Visa"}';
  deepEqual(entryLabel({ ...entry, before, sent }, false, "Europe/Berlin"), {
    label: "price 20 → 12, status PURCHASED → REFUNDED and 1 more · 17:00",
    description: "EU (production) · order d680c9be… · refund.cdp-order.json",
    tooltip: [
      "Update of the order d680c9be-4c07-4731-857e-9602034b15f2",
      "Change: price 20 → 12, status PURCHASED → REFUNDED and 1 more",
      "Environment: EU (production)",
      "Host: api.example.com",
      "Time: 2025-11-24 17:00:00",
      "File: refund.cdp-order.json",
      "Outcome: accepted (200)",
      "Duration: 32 ms",
    ].join("\n"),
  });
});

test("an update of v2.1 is told by its request, its pairs by their names", () => {
  const row = (kind: Kind, before: string, sent: string) => {
    const label = entryLabel({ ...entry, kind, before, sent }, false, "UTC");
    const request = label.tooltip
      .split("\n")
      .find((line) => line.startsWith("Request: "));
    return [label.label, label.description.split(" · ")[1], request];
  };
  const { ref } = entry;
  deepEqual(row("v2.1/order", '{"price":1,"channel":"WEB"}', '{"price":2}'), [
    "price 1 → 2 · 16:00",
    "order d680c9be… (v2.1)",
    `Request: PATCH /v2.1/orders/${ref}`,
  ]);
  const pairs = '{"seat":"12A","meal":true,"bags":1}';
  deepEqual(row("v2.1/orderItemExtension", pairs, '{"seat":"14C"}'), [
    "seat 12A → 14C, 2 pairs removed · 16:00",
    "order item data extension d680c9be… (v2.1)",
    `Request: PUT /v2.1/orderItems/${ref}/extensions/ext`,
  ]);
  deepEqual(row("v2.1/orderExtension", "damaged", "{}").slice(0, 1), [
    "Order data extension update · 16:00",
  ]);
});

test("what is not known is not said; that a body was not kept is", () => {
  const { environment, kind, ref, cause, id, at } = entry;
  const least = { environment, kind, ref, cause, id, at };
  deepEqual(
    entryLabel({ ...least, end: { status: "inProgress" } }, false, "UTC"),
    {
      label: "Order update · 16:00",
      description: "in progress · EU (production) · order d680c9be…",
      tooltip: [
        "Update of the order d680c9be-4c07-4731-857e-9602034b15f2",
        "Change: Order update",
        "Environment: EU (production)",
        "Host: api.example.com",
        "Time: 2025-11-24 16:00:00",
        "Outcome: in progress",
        "The body was not kept.",
      ].join("\n"),
    },
  );
});

suite("a row says what an update is besides", () => {
  const row = (changes: Partial<HistoryEntry>, isUndone = false) => {
    const label = entryLabel({ ...entry, ...changes }, isUndone, "UTC");
    return [label.label, label.description.split(" · EU")[0]];
  };
  const place = "EU (production) · order d680c9be… · refund.cdp-order.json";
  for (const [title, changes, isUndone, label, before] of [
    ["an undo", { cause: "undo" }, false, "Undo: price 20 → 12 · 16:00", place],
    ["undone", {}, true, "price 20 → 12 · 16:00", "undone"],
    ["again", { cause: "again" }, false, "price 20 → 12 · 16:00", "resent"],
    ["one of many", { cause: "many" }, false, "price 20 → 12 · 16:00", place],
    [
      "nothing",
      { before: '{"price":12}' },
      false,
      "nothing changed · 16:00",
      place,
    ],
    [
      "an item",
      { kind: "orderItem", before: "damaged" },
      false,
      "Order item update · 16:00",
      "EU (production) · order item d680c9be… · refund.cdp-order.json",
    ],
    [
      "refused",
      { end: { status: "refused", httpStatus: 400 } },
      false,
      "price 20 → 12 · 16:00",
      "refused (400)",
    ],
  ] as const)
    test(title, () => {
      deepEqual(row(changes, isUndone), [label, before]);
    });
});

suite("names of files are shown without what could change the line", () => {
  for (const [file, shown] of [
    ["file:///a/b%20c.cdp-order.json", "b c.cdp-order.json"],
    ["untitled:Untitled-1", "Untitled-1"],
    ["file:///a/%E2%80%AEx%0A%1B.cdp-order.json", "�x��.cdp-order.json"],
    ["file:///a/100%.cdp-order.json", "100%.cdp-order.json"],
  ] as const)
    test(file, () => {
      const { description } = entryLabel({ ...entry, file }, false, "UTC");
      equal(description.split(" · ")[2], shown);
    });
});

test("updates are grouped by day and environment, the newest first", () => {
  const at = (id: string, time: string, name = "EU"): HistoryEntry => ({
    ...entry,
    ...{ id, at: `2025-11-${time}:00.000Z` },
    environment: { ...entry.environment, name },
  });
  const newestFirst = [
    at("5", "25T00:30"),
    at("4", "25T00:20", "US"),
    at("3", "24T23:10"),
    at("2", "24T22:50"),
    at("1", "23T01:00"),
  ];
  const now = Date.parse("2025-11-25T01:00:00.000Z");
  deepEqual(
    groupEntries(newestFirst, "Europe/Berlin").map((group) => {
      const { label, description } = groupLabel(group, now, "Europe/Berlin");
      return [label, description, group.entries.map(({ id }) => id).join("")];
    }),
    [
      ["Today", "EU (production)", "53"],
      ["Today", "US (production)", "4"],
      ["Yesterday", "EU (production)", "2"],
      ["2025-11-23", "EU (production)", "1"],
    ],
  );
});

test("a filter finds what a row or its tooltip says, in any letter case", () => {
  const label = entryLabel(entry, false, "UTC");
  const found = (text: string) => matchesFilter(label, text);
  deepEqual(
    ["", " PRICE ", "production", "refund.cdp", "602034b15f2", "refused"].map(
      found,
    ),
    [true, true, true, true, true, false],
  );
});

test("the list says how long and how many updates it keeps, and how it is filtered", () => {
  const message = (days: number | undefined, text: string, of: number) =>
    historyMessage(days, { text, shown: 1, of });
  deepEqual(
    [
      message(30, "", 3),
      message(1, "", 3),
      message(30, "", 0),
      message(undefined, "", 3),
      message(30, "[a](command:b)", 3),
    ],
    [
      "Kept for 30 days, at most 200 updates and 100 MB.",
      "Kept for a day, at most 200 updates and 100 MB.",
      undefined,
      "At most 200 updates and 100 MB are kept.",
      "Filter: “a(command:b)” (1 of 3). Kept for 30 days, at most 200 updates and 100 MB.",
    ],
  );
});

test("a lost update is told by the environment's name, several by their number", () => {
  const us = { ...entry, environment: { ...entry.environment, name: "US" } };
  deepEqual(
    [abandonedMessage([entry]), abandonedMessage([entry, us, entry])],
    [
      "An update to EU was in progress when a window closed, so its outcome is unknown. Check before sending again.",
      "3 updates to EU and 1 more were in progress when a window closed, so their outcomes are unknown. Check before sending again.",
    ],
  );
});
