import assert from "node:assert/strict";
import { test } from "node:test";
import { hovered } from "./marked";

const texts: readonly (readonly [string, string | undefined])[] = [
  [
    '{"price": 1, "sta|tus": "X"}',
    [
      "**status** (text)",
      "How far the order has come.",
      "Known values: `RESERVED`, `PAYMENT_PENDING`, `DECLINED`, `PURCHASED`, `PENDING`, `CONFIRMED`, `PARTIALY_CONFIRMED`, `CANCELLED`, `REFUNDED`, `PARTIALY_REFUNDED`, `UNKNOWN`",
    ].join("\n\n"),
  ],
  [
    '// @orderItem\n{"flightSegments":[{"i|d":"1"}]}',
    '**id** (text, required)\n\nYour own number for the leg.\n\nExample: `"1234"`',
  ],
  ['// @orderItem\n{"status":"CANC|ELLED"}', "**CANCELLED**\n\nCalled off."],
  [
    '// @orderItem\n{"type":"BAGG|AGE"}',
    "~~BAGGAGE~~\n\nDeprecated: write BAG.",
  ],
  ['{"currencyCode":"N|ZD"}', "**NZD**\n\nNew Zealand Dollar"],
  ['{"foo|":1}', undefined],
  ['{"contact":{"x":"|y"}}', undefined],
  ["{|}", undefined],
];

for (const [text, expected] of texts) {
  test(`hover: ${JSON.stringify(text)}`, () => {
    assert.equal(hovered(text), expected);
  });
}
