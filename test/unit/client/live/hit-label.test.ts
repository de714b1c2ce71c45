import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import type { Hit } from "../../../../client/live/find";
import { hitLabel } from "../../../../client/live/hit-label";

const order = (attributes: object): Hit => ({
  kind: "order",
  ref: "a-1",
  attributes: attributes as Record<string, unknown>,
});

const table: readonly (readonly [
  hit: Hit,
  label: string,
  description: string,
])[] = [
  [
    order({
      status: "PARTIALY_REFUNDED",
      price: -45.5,
      currencyCode: "EUR",
      orderedAt: "2025-12-19T12:07:18.149Z",
      referenceId: "342-ABD",
    }),
    "PARTIALY_REFUNDED · -45.5 EUR · 2025-12-19",
    "342-ABD · a-1",
  ],
  [order({ price: 12, currencyCode: "euro" }), "12", "a-1"],
  [order({}), "An order without details", "a-1"],
  [{ kind: "order", ref: "a-1" }, "This order cannot be read", "a-1"],
  [
    {
      kind: "orderItem",
      ref: "b-2",
      attributes: {
        type: "FLIGHT",
        productId: "DUB-LAS",
        status: "PURCHASED",
        price: 0,
        currencyCode: "USD",
        orderedAt: "2025-12-19T12:07:18.149Z",
        referenceId: "Réf. 7/é",
      },
    },
    "FLIGHT · DUB-LAS · PURCHASED · 0 USD",
    "Réf. 7/é · b-2",
  ],
  [{ kind: "orderItem", ref: "b-2" }, "This order item cannot be read", "b-2"],
  ...[
    "$(trash) a",
    "a $(trash) b",
    "[x](command:y)",
    "a [x](command:y) b",
    "a\nb",
    "a\u202eb",
    "\u001b[31m",
    "<b>",
    "",
    " ",
    "a".repeat(61),
    7,
    null,
    ["a"],
    { toString: "a" },
  ].map(
    (status) =>
      [
        order({
          status,
          price: JSON.stringify(status),
          currencyCode: status,
          orderedAt: status,
          referenceId: status,
        }),
        "An order without details",
        "a-1",
      ] as const,
  ),
];

for (const [hit, label, description] of table)
  test(`a hit: ${JSON.stringify(hit.attributes)}`, () => {
    deepEqual(hitLabel(hit), { label, description });
  });
