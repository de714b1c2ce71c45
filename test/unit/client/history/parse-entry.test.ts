import { deepEqual } from "node:assert/strict";
import { suite, test } from "node:test";
import {
  entryText,
  parseEntry,
} from "../../../../client/send/history/parse-entry";
import type { HistoryEntry } from "../../../../client/send/history/entry";
import { accepted, begun } from "./sample";

const whole: HistoryEntry = {
  id: "0001764000000000-0a1b2c3d",
  at: "2025-11-24T16:00:00.000Z",
  ...begun,
  undoes: "0001763000000000-0a1b2c3d",
  after: "2025-11-24T16:00:00.100Z",
  end: accepted,
};

/** As it stands in a file. */
const stored = (entry: HistoryEntry) =>
  JSON.parse(entryText(entry)) as Readonly<Record<string, unknown>>;
const end = {
  is: "accepted",
  status: 200,
  answer: '{"price":12}',
  milliseconds: 31.5,
};

const least: HistoryEntry = {
  id: whole.id,
  at: whole.at,
  environment: whole.environment,
  kind: whole.kind,
  ref: whole.ref,
  cause: whole.cause,
  end: { status: "inProgress" },
};

suite("an entry is read as it was written", () => {
  for (const [name, entry] of Object.entries<HistoryEntry>({
    whole,
    "under way": least,
    settled: { ...least, end: { status: "unknown" } },
    "of an item": { ...least, kind: "orderItem", cause: "undo" },
  }))
    test(name, () => {
      deepEqual(parseEntry(entryText(entry)), entry);
    });

  test("with the names that files have had from the first version on", () => {
    deepEqual(
      [stored(whole), stored(least)["end"]],
      [{ ...whole, end }, { is: "underWay" }],
    );
  });

  test("without what is not an entry's", () => {
    const more = { ...whole, credentials: "x", end: { ...end, more: 1 } };
    deepEqual(parseEntry(JSON.stringify(more)), whole);
  });
});

suite("what is no entry is not read", () => {
  for (const other of [null, [], 7, {}, [stored(whole)]])
    test(JSON.stringify(other).slice(0, 20), () => {
      deepEqual(parseEntry(JSON.stringify(other)), undefined);
    });

  const { environment } = whole;
  for (const change of [
    { id: "1" },
    { id: "../../../0001764000000000-0a1b2c3d" },
    { at: "yesterday" },
    { at: "2025-13-24T16:00:00.000Z" },
    { at: 1764000000000 },
    { kind: "guest" },
    { ref: "a/../b" },
    { ref: "[x](command:y)" },
    { cause: "retry" },
    { undoes: "the last" },
    { sent: { price: 12 } },
    { before: null },
    { file: 1 },
    { after: 1 },
    { environment: null },
    { environment: { ...environment, name: "$(x)" } },
    { environment: { ...environment, baseUrl: "http://evil.example" } },
    { environment: { ...environment, baseUrl: "https://me:x@a.example" } },
    { environment: { ...environment, stage: "none" } },
    { environment: { ...environment, source: "workspace" } },
    { end: null },
    { end: { is: "done" } },
    { end: { ...end, status: "200" } },
    { end: { ...end, milliseconds: -1 } },
    { end: { ...end, answer: {} } },
  ])
    test(JSON.stringify(change), () => {
      const broken = { ...stored(whole), ...change };
      deepEqual(parseEntry(JSON.stringify(broken)), undefined);
    });

  test("nor is any part of one", () => {
    const text = entryText(whole);
    for (let length = 0; length < text.length; length++)
      deepEqual(parseEntry(text.slice(0, length)), undefined);
  });
});
