/** What an update of v2.1 does to a resource: PATCH, PUT of an item, PUT of a data extension. */
import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import type { Attributes } from "../../../../cdp/attributes";
import type { Kind } from "../../../../cdp/kinds";
import { afterUpdate } from "../../../../client/compare/after-update";
import { compare, isUnchanged } from "../../../../client/compare/compare";
import { echoDifferences } from "../../../../client/compare/echo";
import {
  comparisonLines,
  restLines,
} from "../../../../client/compare/messages/comparison";
import { changesMade } from "../../../../client/compare/messages/changes";
import { normalizedText } from "../../../../client/compare/normalized-text";

const order: Attributes = {
  ...{ href: "/v2.1/orders/a-1", ref: "a-1", modifiedAt: "monday" },
  ...{ referenceId: "PNR", orderedAt: "2025-12-19T12:07:18.149Z" },
  ...{ price: 12, currencyCode: "EUR", status: "PURCHASED", channel: "WEB" },
};
const needed = {
  ...{ referenceId: "PNR", orderedAt: "2025-12-19T12:07:18.149Z" },
  ...{ price: 12, currencyCode: "EUR" },
};

const said = (kind: Kind, live: Attributes, body: Attributes) => {
  const comparison = compare(kind, live, body);
  return [...comparisonLines(kind, comparison), ...restLines(kind, comparison)];
};

suite("PATCH of an order", () => {
  const body = { ...needed, status: "REFUNDED", cardType: "Visa" };

  test("loses nothing, and says what it leaves", () => {
    deepEqual(said("v2.1/order", order, body), [
      "Changes 1 attribute: status PURCHASED → REFUNDED.",
      "Adds 1 attribute: cardType (Visa).",
      "It changes the attributes that it includes and leaves the others.",
    ]);
    deepEqual(compare("v2.1/order", order, body).lost, []);
  });

  test("makes the live order with its own values of it", () => {
    const text = normalizedText(
      "v2.1/order",
      afterUpdate("v2.1/order", order, body),
    );
    deepEqual(JSON.parse(text.replaceAll(/,(?=\n\s*})/g, "")), {
      ...needed,
      ...{ status: "REFUNDED", channel: "WEB", cardType: "Visa" },
    });
  });

  test("of a part that is as it was changes nothing", () => {
    const comparison = compare("v2.1/order", order, needed);
    equal(isUnchanged(comparison), true);
    deepEqual(restLines("v2.1/order", comparison), []);
  });

  test("takes an attribute as a whole: what the live one has within it changes", () => {
    const live = { ...order, own: { a: 1, b: 2 } };
    const { changed, lost } = compare("v2.1/order", live, { own: { a: 1 } });
    deepEqual([changed, lost], [[{ path: ["own", "b"], live: 2 }], []]);
  });

  const identities: readonly (readonly [
    title: string,
    live: Attributes,
    body: Attributes,
    immutable: readonly string[],
  ])[] = [
    ["the same", {}, {}, []],
    [
      "another spelling",
      {},
      { orderedAt: "2025-12-19T13:07:18.149+01:00" },
      [],
    ],
    ["another referenceId", {}, { referenceId: "OTHER" }, ["referenceId"]],
    [
      "an orderedAt that is a millisecond later",
      {},
      { orderedAt: "2025-12-19T12:07:18.150Z" },
      ["orderedAt"],
    ],
    [
      "both",
      {},
      { referenceId: "OTHER", orderedAt: "2026-01-01T00:00:00Z" },
      ["referenceId", "orderedAt"],
    ],
    ["what the live order does not tell", { referenceId: null }, {}, []],
  ];
  for (const [title, live, change, immutable] of identities)
    test(`cannot change who the order is: ${title}`, () => {
      const comparison = compare(
        "v2.1/order",
        { ...order, ...live },
        { ...needed, ...change },
      );
      deepEqual(comparison.immutable, immutable);
      deepEqual(comparison.twoDays, []);
    });
});

test("only a PATCH of an order has what cannot be changed", () => {
  const other = { ...needed, referenceId: "OTHER" };
  deepEqual(compare("order", order, other).immutable, []);
  deepEqual(compare("v2.1/orderItem", order, other).immutable, []);
});

test("PUT of an item may lose what it leaves out", () => {
  deepEqual(said("v2.1/orderItem", { name: "A", vendor: "B" }, { name: "C" }), [
    "Changes 1 attribute: name A → C.",
    "The live order item has 1 attribute that the file does not: vendor (B). It may be lost, since an update affects the whole resource.",
  ]);
});

suite("PUT of a data extension", () => {
  const live = { ref: "e-1", modifiedAt: "monday", seat: "12A", meal: true };

  test("replaces all pairs, and says each", () => {
    deepEqual(said("v2.1/orderExtension", live, { seat: "14C", bags: 2 }), [
      "Changes 1 pair: seat 12A → 14C.",
      "Adds 1 pair: bags (2).",
      "The live order data extension has 1 pair that the file does not: meal (true). It will be removed, since an update replaces all pairs.",
    ]);
    deepEqual(said("v2.1/orderExtension", live, { seat: "1A", meal: true }), [
      "Changes 1 pair: seat 12A → 1A.",
      "It replaces all pairs.",
    ]);
  });

  const hostile = ["[a](command:b)", "a b", "é", "", "a".repeat(65), "x.y"];
  test("names no pair whose name is more than a word", () => {
    const pairs = Object.fromEntries(hostile.map((name) => [name, 1]));
    deepEqual(
      comparisonLines(
        "v2.1/orderExtension",
        compare("v2.1/orderExtension", {}, pairs),
      ),
      ["Adds 6 pairs: their names are no plain words."],
    );
    deepEqual(
      said("v2.1/orderExtension", { ...pairs, seat: 1 }, { seat: 2 }).slice(1),
      [
        "The live order data extension has 6 pairs that the file does not: their names are no plain words. They will be removed, since an update replaces all pairs.",
      ],
    );
  });

  test("names nothing of what stands within a pair", () => {
    const inside = (value: number) => ({ seat: { "[a](command:b)": value } });
    deepEqual(said("v2.1/orderExtension", inside(1), inside(2)), [
      "Changes 1 pair: a part of seat.",
      "It replaces all pairs.",
    ]);
  });

  test("tells by name what it changed, and what the response does not show", () => {
    const { changed, added } = compare("v2.1/orderExtension", live, {
      ...{ seat: "14C", bags: 2 },
    });
    equal(
      changesMade("v2.1/orderExtension", [...changed, ...added], "now"),
      "bags is 2 now, and 1 more pair was changed",
    );
    deepEqual(
      echoDifferences("v2.1/orderExtension", { seat: "14C", bags: 2 }, live),
      { notStored: ["bags"], storedOtherwise: ["seat"] },
    );
  });
});
