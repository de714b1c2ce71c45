import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import type { HistoryEntry } from "../../../../client/send/history/entry";
import {
  entryLabel,
  abandonedMessage,
} from "../../../../client/send/messages/history";
import { accepted, begun } from "./sample";

const entry: HistoryEntry = {
  ...begun,
  id: "0001764000000000-0a1b2c3d",
  at: "2025-11-24T16:00:00.900Z",
  end: accepted,
};

const now = Date.parse("2025-11-24T22:59:00.000Z");
const nextDay = Date.parse("2025-11-25T00:00:00.000Z");

test("an entry says where, what, when, from which file, how it ended and how long it took", () => {
  deepEqual(entryLabel(entry, now, "Europe/Berlin"), {
    label: "EU: order d680c9be…",
    description: "17:00:00 · accepted (200) · refund.cdp-order.json · 32 ms",
    tooltip: [
      "Update of the order d680c9be-4c07-4731-857e-9602034b15f2",
      "Environment: EU (production)",
      "Host: api.example.com",
      "Time: 2025-11-24 17:00:00",
      "File: refund.cdp-order.json",
      "Outcome: accepted (200)",
      "Duration: 32 ms",
    ].join("\n"),
  });
});

test("what is not known is not said; that a body was not kept is", () => {
  const { environment, kind, ref, cause, id, at } = entry;
  const least = { environment, kind, ref, cause, id, at };
  deepEqual(
    entryLabel({ ...least, end: { status: "inProgress" } }, nextDay, "UTC"),
    {
      label: "EU: order d680c9be…",
      description: "2025-11-24 · in progress",
      tooltip: [
        "Update of the order d680c9be-4c07-4731-857e-9602034b15f2",
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
  for (const [cause, short] of [
    ["undo", "undo · accepted (200)"],
    ["again", "resent · accepted (200)"],
    ["many", "accepted (200)"],
  ] as const)
    test(cause, () => {
      const end = {
        status: "accepted",
        httpStatus: 200,
        milliseconds: 1250,
      } as const;
      const { description } = entryLabel({ ...entry, cause, end }, now, "UTC");
      equal(description, `16:00:00 · ${short} · refund.cdp-order.json · 1.3 s`);
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
      const { description } = entryLabel({ ...entry, file }, now, "UTC");
      equal(description.split(" · ")[2], shown);
    });
});

test("a lost update is told by the environment's name, several by their number", () => {
  const us = { ...entry, environment: { ...entry.environment, name: "US" } };
  deepEqual(
    [abandonedMessage([entry]), abandonedMessage([entry, us, entry])],
    [
      "An update to EU was in progress when a window closed, so its outcome is unknown. Check before sending again.",
      "3 updates to EU, US were in progress when a window closed, so their outcomes are unknown. Check before sending again.",
    ],
  );
});
