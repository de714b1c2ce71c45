import assert from "node:assert/strict";
import { test } from "node:test";
import { MarkupContent } from "vscode-languageserver-types";
import { resolve } from "../../../server/language/features";
import { chosen, labels, offered } from "./marked";

const item = (segments: string) =>
  `// @orderItem\n{"flightSegments": [${segments}]}`;
const first =
  '{"id": "B-1299", "origin": "DUB", "destination": "LHR", "carrier": "BX", "operatingCarrier": "YB", "fareClass": "Economy", "fareFamily": "Plus", "bookingClass": "Y"}';

/** Text with the cursor, and what is proposed there. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["a number that continues", item(`${first}, {"id": "|"}`), ["B-1300"]],
  ["as wide as it was", item('{"id": "009"}, {"id": "|"}'), ["010"]],
  [
    "all digits of a long one",
    item('{"id": "12345678901234567890"}, {"id": "|"}'),
    ["12345678901234567891"],
  ],
  ["nothing to continue", item('{"id": "x"}, {"id": "|"}'), []],
  ["a first segment", item('{"id": "|"}'), []],
  ["where the last one ends", item(`${first}, {"origin": "|"}`), ["LHR"]],
  ["the same airline", item(`${first}, {"carrier": |}`), ["BX"]],
  ["the same operator", item(`${first}, {"operatingCarrier": "|"}`), ["YB"]],
  ["the same fare", item(`${first}, {"fareFamily": "|"}`), ["Plus"]],
  ["the same booking class", item(`${first}, {"bookingClass": "|"}`), ["Y"]],
  ["never a time", item(`${first}, {"arrivalDateTime": "|"}`), []],
  [
    "the leg's airports",
    item('{"origin": "DUB", "destination": "LHR", "originDestination": "|"}'),
    ["DUB-LHR"],
  ],
  [
    "the leg's airports, and the journey's",
    item(
      `${first}, {"origin": "LHR", "destination": "LAS", "originDestination": "|"}`,
    ),
    ["LHR-LAS", "DUB-LAS"],
  ],
  ["no airports yet", item('{"origin": "DUB", "originDestination": "|"}'), []],
  ["now, in UTC", '{"orderedAt": "|"}', ["2025-08-15T00:30:00.000Z"]],
  [
    "as the order has it",
    '{"orderedAt": "2025-08-14T01:02:03Z", "orderItems": [{"orderedAt": "|"}]}',
    ["2025-08-14T01:02:03Z", "2025-08-15T00:30:00.000Z"],
  ],
  [
    "the next item's number",
    '{"orderItems": [{"referenceId": "B94TXY-1"}, {"referenceId": "|"}]}',
    ["B94TXY-2"],
  ],
  // target lines
  [
    "the kinds",
    "// @|",
    ["@order", "@orderItem", "@api v2.1", "@api v2", "@ignore"],
  ],
  [
    "the kinds, in place of one",
    "// @ord|er a1\n{}",
    [
      "@order",
      "@orderItem",
      "@api v2.1",
      "@api v2",
      "@ignore",
      "@ignore attribute/missing",
      "@ignore target/no-uuid",
    ],
  ],
  [
    "the environments",
    "// @order a1 on |\n{}",
    ["on Production EU", "on Sandbox"],
  ],
  [
    "the environments behind a ref",
    "// @order a1 |\n{}",
    ["on Production EU", "on Sandbox"],
  ],
  [
    "the environments without a line",
    "// @order a1 on sandbox\n// @order a2 on P|",
    ["on Production EU"],
  ],
  [
    "the environments, in place of one",
    "// @order a1 on Sand|box\n{}",
    ["on Production EU", "on Sandbox"],
  ],
  [
    "no target line below the payload",
    "{}\n// @|",
    ["@ignore", "@ignore attribute/missing"],
  ],
  ["no target line in a block", "/* @|*/\n{}", []],
  ["no environment before the ref", "// @order a1|\n{}", []],
];

for (const [name, text, expected] of cases) {
  test(`proposals: ${name}: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(labels(text), expected);
  });
}

/** Text with the cursor, and what is said of each proposal there. */
const details: readonly (readonly [string, readonly string[]])[] = [
  [item(`${first}, {"id": "|"}`), ["after B-1299"]],
  [item(`${first}, {"origin": "|"}`), ["where the previous segment ends"]],
  [item(`${first}, {"carrier": |}`), ["same as the previous segment"]],
  [
    item(
      `${first}, {"origin": "LHR", "destination": "LAS", "originDestination": "|"}`,
    ),
    ["this segment", "the journey so far"],
  ],
  [
    '{"orderedAt": "2025-08-14T01:02:03Z", "orderItems": [{"orderedAt": "|"}]}',
    ["same as the order", "current time in UTC"],
  ],
  ['{"orderItems": [|]}', ["with its required attributes"]],
  [
    "// @|",
    [
      "updates an order",
      "updates an order item",
      "the API of data model 2.1",
      "the legacy API, as without this line",
      "ignores a problem in this file",
    ],
  ],
  [
    "// @order a1 on sandbox\n// @order a2 on P|",
    ["applies to this environment only"],
  ],
];

for (const [text, expected] of details) {
  test(`proposals: details: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(
      offered(text).map(({ detail }) => detail),
      expected,
    );
  });
}

test("proposals: a chosen environment takes the rest of the line", () => {
  assert.equal(
    chosen("// @order a1 on P|rod\n{}", "on Production EU"),
    "// @order a1 on Production EU\n{}",
  );
});

test("proposals: the file's own currencies are first, the most frequent before the others", () => {
  const text =
    '{"currencyCode": "|JPY", "orderItems": [{"currencyCode": "CHF", "originalCurrencyCode": "SEK"}, {"originalCurrencyCode": "SEK"}]}';
  assert.deepEqual(labels(text).slice(0, 5), [
    "SEK",
    "CHF",
    "EUR",
    "USD",
    "AED",
  ]);
  assert.deepEqual(labels('// @orderItem\n{"language": "|"}').slice(0, 2), [
    "EN",
    "FR",
  ]);
});

test("proposals: the file's own languages are first", () => {
  const text = '{"orderItems": [{"language": "|"}, {"language": "SV"}]}';
  assert.deepEqual(labels(text).slice(0, 3), ["SV", "EN", "FR"]);
});

test("proposals: the next segment is like the last one, and starts where it ended", () => {
  assert.equal(
    chosen(item(`${first}\n|`), "flight segment"),
    item(
      `${first},\n${[
        "{",
        '\t"id": "${1:B-1300}",',
        '\t"origin": "${2:LHR}",',
        '\t"destination": "$3",',
        '\t"fareClass": "${4:Economy}",',
        '\t"fareFamily": "${5:Plus}",',
        '\t"bookingClass": "${6:Y}",',
        '\t"carrier": "${7:BX}",',
        '\t"operatingCarrier": "${8:YB}"',
        "}",
      ].join("\n")}`,
    ),
  );
});

test("proposals: an order item with what it needs", () => {
  const plain = {
    snippets: false,
    labelDetails: false,
    suggestCommand: undefined,
  };
  assert.equal(
    chosen('{"orderItems": [|]}', "order item", plain),
    `{"orderItems": [${[
      "{",
      '\t"type": "",',
      '\t"productId": "",',
      '\t"price": 0,',
      '\t"currencyCode": "",',
      '\t"referenceId": "",',
      '\t"status": ""',
      "}",
    ].join("\n")}]}`,
  );
  assert.deepEqual(labels('{"consumers": [|]}'), []);
});

test("completion: the words about an item come when it is looked at", () => {
  const words = (text: string, label: string) => {
    const found = offered(text).find((one) => one.label === label);
    assert.ok(found);
    assert.equal(found.documentation, undefined);
    const { documentation } = resolve(found);
    return MarkupContent.is(documentation) ? documentation.value : undefined;
  };
  assert.match(
    words(item('{"|"}'), "origin") ?? "",
    /^\*\*origin\*\* \(text\)\n\nThe origin of the segment/,
  );
  assert.equal(
    words('{"currencyCode": "|"}', "BHD"),
    "**BHD**\n\nBahraini Dinar, 3 decimals",
  );
  assert.equal(words('{"status": "|"}', "REFUNDED"), undefined);
});

test("completion: what is no data of ours is left as it is", () => {
  for (const data of [undefined, 1, "order", [], ["x"], ["order", {}]]) {
    const strange = { label: "price", data };
    assert.equal(resolve(strange), strange);
  }
});
