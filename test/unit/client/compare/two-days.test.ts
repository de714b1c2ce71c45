import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../../../../client/compare/compare";
import type { Attributes } from "../../../../cdp/attributes";

const noon = "2025-12-19T12:00:00.000Z";

const cases: readonly (readonly [
  what: string,
  live: Attributes,
  body: Attributes,
  broken: readonly string[],
])[] = [
  ["the same", { referenceId: "a" }, { referenceId: "a" }, []],
  ["another id", { referenceId: "a" }, { referenceId: "A" }, ["referenceId"]],
  ["no id in the file", { referenceId: "a" }, {}, []],
  ["no live id", {}, { referenceId: "a" }, []],
  ["an id that is no text", { referenceId: "1" }, { referenceId: 1 }, []],
  ["48 hours later", ordered(noon), ordered("2025-12-21T12:00:00Z"), []],
  [
    "a millisecond more",
    ordered(noon),
    ordered("2025-12-21T12:00:00.001Z"),
    ["orderedAt"],
  ],
  [
    "48 hours earlier, in another zone",
    ordered(noon),
    ordered("2025-12-17T13:00:00+01:00"),
    [],
  ],
  [
    "a minute more",
    ordered(noon),
    ordered("2025-12-17T12:59:00+01:00"),
    ["orderedAt"],
  ],
  ["no date in the file", ordered(noon), {}, []],
  ["no live date", {}, ordered(noon), []],
  ["no date", ordered(noon), ordered("2020-02-30T12:00:00Z"), []],
  ["a date without a zone", ordered(noon), ordered("2020-01-01T12:00:00"), []],
  [
    "both",
    { referenceId: "a", ...ordered(noon) },
    { referenceId: "b", ...ordered("2020-01-01T12:00:00Z") },
    ["referenceId", "orderedAt"],
  ],
];

function ordered(orderedAt: string) {
  return { orderedAt };
}

for (const [what, live, body, broken] of cases)
  test(`two days: ${what}`, () => {
    deepEqual(
      [
        compare("order", live, body).twoDays,
        compare("orderItem", live, body).twoDays,
      ],
      [broken, []],
    );
  });
