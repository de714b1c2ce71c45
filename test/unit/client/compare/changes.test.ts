import { equal } from "node:assert/strict";
import { test } from "node:test";
import type { Attributes } from "../../../../cdp/attributes";
import { changesMade } from "../../../../client/compare/messages/changes";
import { compare } from "../../../../client/compare/compare";

const made = (live: Attributes, body: Attributes, word: "now" | "again") => {
  const { changed, added } = compare("order", live, body);
  return changesMade("order", [...changed, ...added], word);
};

const cases: readonly (readonly [
  live: Attributes,
  body: Attributes,
  said: string | undefined,
])[] = [
  [{ price: 1 }, { price: 1 }, undefined],
  [{ status: "PURCHASED" }, { status: "REFUNDED" }, "status is REFUNDED now"],
  [
    { status: "PURCHASED", price: 1 },
    { status: "REFUNDED", price: 12.5 },
    "status is REFUNDED and price is 12.5 now",
  ],
  [{}, { currencyCode: "EUR" }, "currencyCode is EUR now"],
  [
    {},
    { orderedAt: "2025-07-23T10:00:00Z" },
    "orderedAt is 2025-07-23T10:00:00Z now",
  ],
  [
    { status: "PURCHASED" },
    { status: "REFUNDED", pointOfSale: "x", price: 2, channel: "CALL" },
    "status is REFUNDED and price is 2 now, and 2 more attributes were changed",
  ],
];

for (const [live, body, said] of cases)
  test(`said: ${String(said)}`, () => {
    equal(made(live, body, "now"), said);
  });

test("an undo says that it is so again", () => {
  equal(
    made({ status: "REFUNDED" }, { status: "PURCHASED" }, "again"),
    "status is PURCHASED again",
  );
});

test("no text of a file or a server is named, whatever it looks like", () => {
  const hostile = ["[x](command:y)", "PURCHASED](https://a.example)", "$(x)"];
  for (const text of hostile)
    for (const name of ["status", "currencyCode", "orderedAt", "pointOfSale"])
      equal(made({}, { [name]: text }, "now"), `${name} was changed`);
  equal(made({}, { "[x](command:y)": 1 }, "now"), "1 attribute was changed");
});
