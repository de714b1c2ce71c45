import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readPayload } from "../../../server/document/payload";
import { insertFromResponse } from "../../../server/language/features";
import { applyEdits } from "../../../server/language/layout/edit";
import type { Lacking } from "../../../server/protocol";

/** @param paths where attributes belong, and stand in the response too */
function inserted(
  text: string,
  response: string,
  paths: readonly (Lacking["path"] | Lacking)[],
) {
  const { edits, notInserted } = insertFromResponse(
    readPayload(text),
    response,
    paths.map((one) => ("path" in one ? one : { path: one, from: one })),
  );
  return { after: applyEdits(text, edits), notInserted };
}

suite("what a response has more", () => {
  test("comes in the documented order, with comments and indentation left alone", () => {
    assert.deepEqual(
      inserted(
        `// @order a1
{
    "currencyCode": "EUR",
    "price": 12, // was 15
    // the PNR
    "referenceId": "B-1",
    "status": "REFUNDED" // now
}
`,
        '{"ref":"a1","x":1,"paymentType":"Card","channel":"WEB","orderedAt":"2025-12-19T12:07:18Z"}',
        [["x"], ["channel"], ["orderedAt"], ["paymentType"]],
      ),
      {
        after: `// @order a1
{
    "channel": "WEB",
    "currencyCode": "EUR",
    "price": 12, // was 15
    "orderedAt": "2025-12-19T12:07:18Z",
    // the PNR
    "referenceId": "B-1",
    "paymentType": "Card",
    "status": "REFUNDED", // now
    "x": 1
}
`,
        notInserted: 0,
      },
    );
  });

  test("is spelled as the response spells it", () => {
    assert.equal(
      inserted(
        '// @order a1\n{"referenceId": "B"}',
        '{"price": 12345678901234567890.10, "channel": "W\\u0045B"}',
        [["price"], ["channel"]],
      ).after,
      '// @order a1\n{"channel": "W\\u0045B", "price": 12345678901234567890.10, "referenceId": "B"}',
    );
  });

  test("lacks what only responses have, and is indented as the file is", () => {
    assert.equal(
      inserted(
        '// @orderItem a1\r\n{\r\n\t"type": "FLIGHT"\r\n}\r\n',
        '{"type":"FLIGHT","flightSegments":[{"id":"1","carrier":"BX"}],"extensions":{"a":[],"b":null}}',
        [["flightSegments"], ["extensions"]],
      ).after,
      [
        "// @orderItem a1",
        "{",
        '\t"type": "FLIGHT",',
        '\t"flightSegments": [',
        "\t\t{",
        '\t\t\t"id": "1",',
        '\t\t\t"carrier": "BX"',
        "\t\t}",
        "\t],",
        '\t"extensions": {',
        '\t\t"a": [],',
        '\t\t"b": null',
        "\t}",
        "}",
        "",
      ].join("\r\n"),
    );
    assert.equal(
      inserted(
        '// @order a1\n{"price": 1}',
        '{"orderItems":[{"ref":"i1","sku":"s","type":"BAG"}]}',
        [["orderItems"]],
      ).after.replaceAll(/\s+/g, " "),
      '// @order a1 {"price": 1, "orderItems": [{ "type": "BAG" }]}',
    );
  });

  test("comes behind all documented attributes where it is not documented", () => {
    assert.equal(
      inserted('// @order a1\n{"mine": 1, "price": 2}', '{"theirs": 3}', [
        ["theirs"],
      ]).after,
      '// @order a1\n{"mine": 1, "theirs": 3, "price": 2}',
    );
    assert.equal(
      inserted('// @order a1\n{"price": 2}', '{"__proto__": 3}', [
        ["__proto__"],
      ]).after,
      '// @order a1\n{"price": 2, "__proto__": 3}',
    );
  });

  test("goes into the element that stands for the same", () => {
    assert.equal(
      inserted(
        '// @orderItem a1\n{"flightSegments": [{"id": "2"}]}',
        '{"flightSegments": [{"id": "1"}, {"id": "2", "theirs": 1, "carrier": "BX"}]}',
        [
          {
            path: ["flightSegments", 0, "carrier"],
            from: ["flightSegments", 1, "carrier"],
          },
          {
            path: ["flightSegments", 0, "theirs"],
            from: ["flightSegments", 1, "theirs"],
          },
        ],
      ).after,
      '// @orderItem a1\n{"flightSegments": [{"id": "2", "carrier": "BX", "theirs": 1}]}',
    );
  });

  const segments = '{"flightSegments": [{"id":1},{"id":2},{"id":3},{"id":4}]}';
  const element = (index: number) => ["flightSegments", index];
  for (const [list, indexes, after] of [
    ["[2, 4] // legs", [0, 2], "[1, 2, 3, 4] // legs"],
    ["[1, 2]", [2, 3], "[1, 2, 3, 4]"],
    ["[]", [0, 1, 2, 3], "[1, 2, 3, 4]"],
    [
      "[\n  1, // first\n  2 // last\n]",
      [2],
      "[\n  1, // first\n  2, // last\n  3\n]",
    ],
    ["[\n  2,\n  3\n]", [0], "[\n  1,\n  2,\n  3\n]"],
  ] as const)
    test(`elements come in their order: ${JSON.stringify(list)}`, () => {
      const text = (elements: string) =>
        `// @orderItem a1\n{"flightSegments": ${elements}\n}`;
      const made = inserted(
        text(list),
        segments.replaceAll(/\{"id":(\d)\}/g, "$1"),
        indexes.map(element),
      );
      assert.deepEqual(made, { after: text(after), notInserted: 0 });
    });

  test("is counted where it has no place", () => {
    const text = '// @order a1\n{"price": 1, "channel": "WEB"}';
    assert.deepEqual(
      inserted(text, '{"channel": "OTA", "a": {"b": 1}}', [
        ["channel"],
        ["a", "b"],
        ["nowhere"],
      ]),
      { after: text, notInserted: 3 },
    );
    assert.deepEqual(inserted("", "{}", [["price"]]), {
      after: "",
      notInserted: 1,
    });
  });
});
