import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MarkupContent } from "vscode-languageserver-types";
import { documentation } from "../../../cdp/documentation";
import order from "../../../schemas/order.schema.json";
import orderItem from "../../../schemas/order-item.schema.json";
import { localTime } from "../../../server/language/hover/local-time";
import * as domain from "../domain";
import { hovered, wholeHover } from "./marked";

const source = "Source: Sitecore CDP Developer Documentation";
const ofOrder = `${source}, [Update an order (legacy)](${documentation.updateOrder.url})`;
const ofItem = `${source}, [Update an order item (legacy)](${documentation.updateOrderItem.url})`;

const paragraphs = (...all: readonly string[]) => all.join("\n\n");

const texts: readonly (readonly [string, string | undefined])[] = [
  [
    '{"price": 1, "sta|tus": "X"}',
    paragraphs(
      "**status** (text)",
      "The status of the order.",
      "Known values: `RESERVED`, `PAYMENT_PENDING`, `DECLINED`, `PURCHASED`, `PENDING`, `CONFIRMED`, `PARTIALY_CONFIRMED`, `CANCELLED`, `REFUNDED`, `PARTIALY_REFUNDED`, `UNKNOWN`",
      'Example: `"PURCHASED"`',
      ofOrder,
    ),
  ],
  [
    '// @orderItem\n{"sta|tus": "X"}',
    paragraphs(
      "**status** (text, required)",
      "The status of the item.",
      "Accepted values: `RESERVED`, `PENDING`, `DECLINED`, `CONFIRMED`, `CANCELLED`, `REFUNDED`, `PURCHASED`, `UNKNOWN`",
      'Example: `"PURCHASED"`',
      ofItem,
    ),
  ],
  [
    '{"pri|ce": 1}',
    paragraphs(
      "**price** (number, expected)",
      order.properties.price.description,
      `Example: \`${order.properties.price.examples[0]}\``,
      ofOrder,
    ),
  ],
  [
    '{"con|tact": {}}',
    paragraphs(
      "**contact** (object)",
      order.properties.contact.description,
      `Example: \`${JSON.stringify(order.properties.contact.examples[0])}\``,
    ),
  ],
  [
    '{"orderItems":[{"sku|":"1"}]}',
    paragraphs(
      "**sku** (any value)",
      orderItem.properties.sku.description,
      'Example: `"DUB-LAS"`',
      ofItem,
    ),
  ],
  [
    '// @orderItem\n{"flightSegments":[{"i|d":"1"}]}',
    paragraphs(
      "**id** (text, required)",
      "Your own ID for the segment.",
      'Example: `"1234"`',
      ofItem,
    ),
  ],
  ['// @orderItem\n{"status":"CANC|ELLED"}', "**CANCELLED**\n\nCanceled."],
  ['{"currencyCode":"N|ZD"}', "**NZD**\n\nNew Zealand Dollar, 2 decimals"],
  ['{"currencyCode":"J|PY"}', "**JPY**\n\nYen, no decimals"],
  ['{"currencyCode":"X|AU"}', "**XAU**\n\nGold"],
  [
    '{"orderedAt":"2025-08-12T21:30|:00.000Z"}',
    paragraphs(
      "Local time: 12 August 2025 23:30:00 CEST, 2 days and 3 hours ago",
      "**orderedAt** (text, expected)",
      order.properties.orderedAt.description,
      `Example: \`${JSON.stringify(order.properties.orderedAt.examples[0])}\``,
      ofOrder,
    ),
  ],
  [
    '{"createdAt":"2025-08-12T21:30|:00.000Z"}',
    paragraphs(
      "Local time: 12 August 2025 23:30:00 CEST, 2 days and 3 hours ago",
      "**createdAt** (any value, in responses only)",
      order.properties.createdAt.description,
      `Example: \`${JSON.stringify(order.properties.createdAt.examples[0])}\``,
      ofOrder,
    ),
  ],
  [
    '// @orderItem\n{"ty|pe":"X"}',
    paragraphs(
      "**type** (text, required)",
      orderItem.properties.type.description,
      `Accepted values: ${[
        ...domain.itemTypes.map((type) => `\`${type}\``),
        ...Object.keys(domain.deprecatedItemTypes).map(
          (type) => `~~\`${type}\`~~`,
        ),
      ].join(", ")}`,
      'Example: `"FLIGHT"`',
      ofItem,
    ),
  ],
  [
    '// @orderItem\n{"lang|uage":"EN"}',
    paragraphs(
      "**language** (text)",
      orderItem.properties.language.description,
      'Example: `"EN"`',
      ofItem,
    ),
  ],
  [
    '// @orderItem\n{"na|me":""}',
    paragraphs(
      "**name** (text, at most 128 characters)",
      orderItem.properties.name.description,
      `Example: \`${JSON.stringify(orderItem.properties.name.examples[0])}\``,
      ofItem,
    ),
  ],
  ['{"foo|":1}', undefined],
  ['{"contact":{"x":"|y"}}', undefined],
  ["{|}", undefined],
];

for (const [text, expected] of texts) {
  test(`hover: ${JSON.stringify(text)}`, () => {
    // The short name of a zone depends on what the machine's Node knows.
    assert.equal(hovered(text)?.replace("GMT+2", "CEST"), expected);
  });
}

test("hover: in Markdown, on the name or the value under the cursor", () => {
  for (const [text, from, to] of [
    ['{\n"sta|tus": "PENDING"}', 0, 8],
    ['{\n"status": "PEN|DING"}', 10, 19],
  ] as const) {
    const { range, contents } = wholeHover(text) ?? {};
    assert.deepEqual(range, {
      start: { line: 1, character: from },
      end: { line: 1, character: to },
    });
    assert.ok(MarkupContent.is(contents));
    assert.equal(contents.kind, "markdown");
  }
});

test("hover: the times of a segment are local, so no clock is held against them", () => {
  const text =
    '// @orderItem\n{"flightSegments":[{"departureDateTime":"2025-08-|15T16:00:00Z"}]}';
  assert.match(hovered(text) ?? "", /^\*\*departureDateTime\*\*/);
});

const now = Date.parse("2025-08-15T00:30:00Z");
const distances: readonly (readonly [string, string | undefined])[] = [
  ["2025-08-15T00:30:00.999Z", "15 August 2025 00:30:00 UTC, now"],
  ["2025-08-15T00:29:59Z", "15 August 2025 00:29:59 UTC, 1 second ago"],
  [
    "2025-08-15T00:35:01Z",
    "15 August 2025 00:35:01 UTC, in 5 minutes and 1 second",
  ],
  ["2025-08-13T00:30:00Z", "13 August 2025 00:30:00 UTC, 2 days ago"],
  [
    "2025-08-13T00:31:00+02:00",
    "12 August 2025 22:31:00 UTC, 2 days and 1 hour ago",
  ],
  ["2024-08-15T00:29:00Z", "15 August 2024 00:29:00 UTC, 365 days ago"],
  ["2025-08-13T00:30:00", undefined],
  ["2025-02-30T00:30:00Z", undefined],
  ["yesterday Z", undefined],
];

for (const [text, expected] of distances) {
  test(`local time: ${text}`, () => {
    const shown = localTime(text, { now, timeZone: "UTC" });
    assert.equal(shown, expected && `Local time: ${expected}`);
  });
}

test("hover: a page is named only where it has the attribute", () => {
  const read = (name: string) =>
    readFileSync(`test/fixtures/official/${name}.json`, "utf8");
  const pages: Readonly<Record<string, string>> = {
    [ofOrder]: read("order.request") + read("order.response"),
    [ofItem]: read("order-item.request") + read("order-item.response"),
  };
  const segment = orderItem.properties.flightSegments.items;
  const places: readonly (readonly [string, object])[] = [
    ['{"NAME|":1}', order.properties],
    ['// @orderItem\n{"NAME|":1}', orderItem.properties],
    ['// @orderItem\n{"flightSegments":[{"NAME|":1}]}', segment.properties],
  ];
  const named = places.flatMap(([text, properties]) =>
    Object.keys(properties).map((name) => {
      const said = hovered(text.replace("NAME", name))?.split("\n\n").at(-1);
      const page = pages[said ?? ""];
      return { name, ok: page === undefined || page.includes(`"${name}"`) };
    }),
  );
  assert.deepEqual(
    named.filter(({ ok }) => !ok),
    [],
  );
});

test("hover: an item's attribute whose value is still missing", () => {
  assert.match(hovered('{"ty|pe": }') ?? "", /The type of the item/);
});

test("hover: what a problem above it says is not said again", () => {
  for (const [text, repeated] of [
    ['{"price": 1, "status": "REF|UND"}', /Known values/],
    ['// @orderItem\n{"type": "BAG|GAGE"}', /Deprecated. Use BAG/],
    ['{"orderItems":[], "hr|ef": "a"}', /in responses only/],
  ] as const) {
    const words = hovered(text);
    assert.ok(words !== undefined, text);
    assert.ok(words.includes(source), text);
    assert.doesNotMatch(words, repeated);
  }
});
