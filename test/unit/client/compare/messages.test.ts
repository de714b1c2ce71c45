import { deepEqual, doesNotMatch, match } from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { compare } from "../../../../client/compare/compare";
import { comparisonLines } from "../../../../client/compare/messages/comparison";
import type { Attributes } from "../../../../cdp/attributes";
import { isExtension, type Kind } from "../../../../cdp/kinds";
import { anyKind, anyResource, official, parsed } from "./resources";

const cases: readonly {
  readonly kind?: Kind;
  readonly live: Attributes;
  readonly body: Attributes;
  readonly says: readonly string[];
}[] = [
  {
    live: { price: 12, status: "PURCHASED" },
    body: { price: 15, status: "CANCELLED" },
    says: [
      "Changes 2 attributes: price 12 → 15, status PURCHASED → CANCELLED.",
    ],
  },
  {
    live: {},
    body: { channel: "WEB" },
    says: ["Adds 1 attribute: channel (WEB)."],
  },
  {
    live: { cardType: "Visa", paymentType: "Card", price: 1 },
    body: { price: 1 },
    says: [
      "The live order has 2 attributes that the file does not: cardType (Visa), paymentType (Card). They may be lost, since an update affects the whole resource.",
    ],
  },
  {
    kind: "orderItem",
    live: { vendor: "https://a.example" },
    body: {},
    says: [
      "The live order item has 1 attribute that the file does not: vendor. It may be lost, since an update affects the whole resource.",
    ],
  },
  {
    live: { price: 1 },
    body: { price: 1.0 },
    says: ["Nothing changes: the live order already has all of this."],
  },
  {
    kind: "orderItem",
    live: { flightSegments: [{ id: "1" }] },
    body: { flightSegments: [{ id: "1", operatingFlightNumber: "1459" }] },
    says: [
      "Nothing changes as far as the live order item shows.",
      'The file has 1 attribute that a retrieve does not show, so whether they change is not known: operatingFlightNumber of flight segment 1 ("1459").',
    ],
  },
  {
    kind: "orderItem",
    live: {
      flightSegments: [{ id: "1", carrier: "AA" }, { id: "2" }, { id: "3" }],
    },
    body: {
      flightSegments: [{ id: "3" }, { id: "1", carrier: "BB" }, { id: "4" }],
    },
    says: [
      "Changes 2 attributes: the order of flightSegments, carrier of flight segment 2 AA → BB.",
      "Adds 1 attribute: flight segment 3.",
      "The live order item has 1 attribute that the file does not: flight segment 2. It may be lost, since an update affects the whole resource.",
    ],
  },
  {
    live: { contact: { a: 1, b: 2 }, consumers: [{ c: 1 }] },
    body: { contact: { a: 2, b: 3 }, consumers: [{ c: 2 }, {}] },
    says: [
      "Changes 3 attributes: a part of contact, a part of consumer 1.",
      "Adds 1 attribute: consumer 2.",
    ],
  },
  {
    live: {
      orderItems: [{ flightSegments: [{ id: "1", carrier: "AA" }], price: 1 }],
    },
    body: {
      orderItems: [{ flightSegments: [{ id: "1", carrier: "BB" }], price: 2 }],
    },
    says: [
      "Changes 2 attributes: carrier of flight segment 1 of order item 1 AA → BB, price of order item 1 1 → 2.",
    ],
  },
  {
    live: { price: [1] },
    body: { price: [2] },
    says: ["Changes 1 attribute: a part of price."],
  },
  {
    kind: "orderItem",
    live: { price: 12, quantity: 1, name: "true", status: "A", type: null },
    body: { price: "12", quantity: true, name: "B ", status: "", type: {} },
    says: [
      'Changes 5 attributes: price 12 → "12", quantity 1 → true, name "true" → "B ", status, type.',
    ],
  },
  {
    live: { a: 1 },
    body: { b: 1, c: 1 },
    says: [
      "Adds 2 attributes: none is documented.",
      "The live order has 1 attribute that the file does not: it is not documented. It may be lost, since an update affects the whole resource.",
    ],
  },
  {
    live: { a: 1, price: 1, b: 1 },
    body: { a: 2, price: 2, c: 1, channel: "WEB", b: 1 },
    says: [
      "Changes 2 attributes: price 1 → 2 and 1 attribute that is not documented.",
      "Adds 2 attributes: channel (WEB) and 1 attribute that is not documented.",
    ],
  },
  {
    kind: "orderItem",
    live: {},
    body: official("order-item.request"),
    says: [
      "Adds 12 attributes: type (FLIGHT), productId (DUB-LAS), orderedAt (2025-07-23T16:17:16.000Z), quantity (1), price (100), currencyCode (EUR) and 6 more.",
    ],
  },
  {
    live: {},
    body: { ...official("order.request"), x: 1, y: 1 },
    says: [
      "Adds 11 attributes: pointOfSale, channel (WEB), currencyCode (EUR), price (12), orderedAt (2025-12-19T12:07:18.149Z), referenceId (342-ABD), 3 more and 2 attributes that are not documented.",
    ],
  },
  {
    live: { referenceId: "a" },
    body: { referenceId: "b" },
    says: [
      "Changes 1 attribute: referenceId a → b.",
      "The referenceId is not that of the live order: such an update may be refused.",
    ],
  },
  {
    live: { referenceId: "a", orderedAt: "2025-01-01T00:00:00Z" },
    body: { referenceId: "b", orderedAt: "2025-01-04T00:00:00Z" },
    says: [
      "Changes 2 attributes: referenceId a → b, orderedAt 2025-01-01T00:00:00Z → 2025-01-04T00:00:00Z.",
      "The referenceId is not that of the live order, and the orderedAt is more than two days from that of the live order: such an update may be refused.",
    ],
  },
];

for (const { kind = "order", live, body, says } of cases)
  test(says.join(" "), () => {
    deepEqual(comparisonLines(kind, compare(kind, live, body)), says);
  });

const hostile = [
  "[x](command:workbench.action.quit)",
  "<img src=x>",
  "https://evil.example",
  "\u001b[31m",
  "\u202eabc",
  "a\nSend it.",
  "`code`",
  "$(bug)",
  "é",
  "a".repeat(41),
  "",
];

test("hostile names and values are never said", () => {
  const all = Object.fromEntries(hostile.map((text) => [text, text]));
  const nested = Object.fromEntries(
    ["price", "status", "contact", "__proto__"].map((name, at) => [
      name,
      at % 2 === 0 ? hostile[at] : all,
    ]),
  );
  deepEqual(comparisonLines("order", compare("order", all, nested)), [
    "Adds 4 attributes: price, status, contact and 1 attribute that is not documented.",
    "The live order has 11 attributes that the file does not: none is documented. They may be lost, since an update affects the whole resource.",
  ]);
});

test("any two resources: our words, documented names and harmless values", () => {
  fc.assert(
    fc.property(anyKind, anyResource, anyResource, (kind, live, body) => {
      const lines = comparisonLines(kind, compare(kind, live, body));
      for (const line of lines) match(line, /^[0-9A-Za-z .:_+,()"→-]+[.]$/);
    }),
    { numRuns: 2000 },
  );
});

test("undocumented names are never said, wherever they stand", () => {
  const names = fc.string().map((name) => `canary${name}`);
  const members = fc.dictionary(names, fc.integer());
  const resource = fc
    .tuple(members, members, members)
    .map(([outer, contact, segment]) => ({
      ...outer,
      contact,
      flightSegments: [segment],
    }));
  const withNames = anyKind.filter((kind) => !isExtension(kind));
  fc.assert(
    fc.property(withNames, resource, resource, (kind, live, body) => {
      const lines = comparisonLines(kind, compare(kind, live, body));
      doesNotMatch(lines.join(" "), /canary/);
    }),
  );
});

test("a name of JavaScript's own is no documented one", () => {
  const one = parsed('{"constructor": 1, "toString": {"price": 1}}');
  deepEqual(comparisonLines("order", compare("order", {}, one)), [
    "Adds 2 attributes: none is documented.",
  ]);
});
