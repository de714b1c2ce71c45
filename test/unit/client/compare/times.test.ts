import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../../../../client/compare/compare";
import { inUtc } from "../../../../client/compare/times";

const instants: readonly (readonly [text: string, utc: string | undefined])[] =
  [
    ["2025-12-19T12:07:18.149Z", "2025-12-19T12:07:18.149Z"],
    ["2025-12-19T12:07:18Z", "2025-12-19T12:07:18.000Z"],
    ["2025-12-19T12:07Z", "2025-12-19T12:07:00.000Z"],
    ["2025-12-19T12:07:18,1Z", "2025-12-19T12:07:18.100Z"],
    ["2025-12-19T12:07:18.149000Z", "2025-12-19T12:07:18.149Z"],
    ["2025-12-19T12:07:18.1490001Z", "2025-12-19T12:07:18.1490001Z"],
    ["2025-12-19T12:07:18+00:00", "2025-12-19T12:07:18.000Z"],
    ["2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z"],
    ["2025-12-31T20:00:00-0530", "2026-01-01T01:30:00.000Z"],
    ["2025-12-19T12:07:18+05", "2025-12-19T07:07:18.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
    ["2025-02-29T00:00:00Z", undefined],
    ["2025-02-30T00:00:00Z", undefined],
    ["2025-13-01T00:00:00Z", undefined],
    ["2025-12-31T24:00:00Z", "2026-01-01T00:00:00.000Z"],
    ["2025-12-31T24:00+01:00", "2025-12-31T23:00:00.000Z"],
    ["2025-12-19T24:00:01Z", undefined],
    ["2025-12-19T12:07:18", undefined],
    ["2025-12-19", undefined],
    ["19 December 2025 12:07 UTC", undefined],
    ["2025-12-19T12:07:18z", undefined],
    ["0000-01-01T00:00:00+23:59", "-000001-12-31T00:01:00.000Z"],
    ["", undefined],
  ];

for (const [text, utc] of instants)
  test(`${text} is ${utc ?? "no instant"}`, () => {
    equal(inUtc(text), utc);
  });

const noon = "2025-12-19T12:00:00Z";

const spellings: readonly (readonly [
  what: string,
  live: string,
  body: string,
  isSame: boolean,
])[] = [
  ["without a fraction", noon, "2025-12-19T12:00:00.000Z", true],
  ["in another zone", noon, "2025-12-19T13:00:00+01:00", true],
  ["a millisecond later", noon, "2025-12-19T12:00:00.001Z", false],
  ["without a zone", noon, "2025-12-19T12:00:00", false],
  ["no date, in the same words", "today", "today", true],
];

for (const [what, live, body, isSame] of spellings)
  test(`orderedAt: ${what}`, () => {
    const { changed } = compare(
      "orderItem",
      { orderedAt: live },
      { orderedAt: body },
    );
    equal(changed.length === 0, isSame);
  });

test("the local times of a segment are texts, but for a fraction of zero", () => {
  const leg = (departureDateTime: string) => ({
    flightSegments: [{ id: "1", departureDateTime }],
  });
  const live = leg("2025-08-15T16:00:00.000Z");
  const same = ["2025-08-15T16:00:00Z", "2025-08-15T16:00:00.0Z"];
  const others = [
    "2025-08-15T16:00:00+00:00",
    "2025-08-15T17:00:00+01:00",
    "2025-08-15T16:00:00.001Z",
    "2025-08-15T16:00:00",
    "2025-08-15T16:00Z",
  ];
  deepEqual(
    [...same, ...others].filter(
      (time) => compare("orderItem", live, leg(time)).changed.length === 0,
    ),
    same,
  );
});

test("what only looks like a date is a text", () => {
  const { changed } = compare(
    "order",
    { referenceId: "2025-12-19T12:00:00Z" },
    { referenceId: "2025-12-19T12:00:00.000Z" },
  );
  equal(changed.length, 1);
});
