import { deepEqual } from "node:assert/strict";
import { suite, test } from "node:test";
import { parseEntry } from "../../../../client/send/history/parse-entry";
import { accepted, begun } from "./sample";

const whole = {
  id: "0001764000000000-0a1b2c3d",
  at: "2025-11-24T16:00:00.000Z",
  ...begun,
  undoes: "0001763000000000-0a1b2c3d",
  after: "2025-11-24T16:00:00.100Z",
  end: accepted,
};

const least = {
  id: whole.id,
  at: whole.at,
  environment: whole.environment,
  kind: whole.kind,
  ref: whole.ref,
  cause: whole.cause,
  end: { is: "underWay" },
};

suite("an entry is read as it was written", () => {
  for (const [name, entry] of Object.entries({
    whole,
    "under way": least,
    settled: { ...least, end: { is: "unknown" } },
    "of an item": { ...least, kind: "orderItem", cause: "undo" },
  }))
    test(name, () => {
      deepEqual(parseEntry(JSON.stringify(entry)), entry);
    });

  test("without what is not an entry's", () => {
    const more = { ...whole, credentials: "x", end: { ...accepted, more: 1 } };
    deepEqual(parseEntry(JSON.stringify(more)), whole);
  });
});

suite("what is no entry is not read", () => {
  for (const other of [null, [], 7, {}, [whole]])
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
    { end: { ...accepted, status: "200" } },
    { end: { ...accepted, milliseconds: -1 } },
    { end: { ...accepted, answer: {} } },
  ])
    test(JSON.stringify(change), () => {
      const broken = { ...whole, ...change };
      deepEqual(parseEntry(JSON.stringify(broken)), undefined);
    });

  test("nor is any part of one", () => {
    const text = JSON.stringify(whole);
    for (let end = 0; end < text.length; end++)
      deepEqual(parseEntry(text.slice(0, end)), undefined);
  });
});
