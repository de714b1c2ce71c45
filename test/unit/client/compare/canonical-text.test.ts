import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../../../../client/compare/compare";

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
