import "../../all-schemas";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { payloadOfResponse } from "../../../server/language/features";

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";
const made = (text: string) => {
  const response = payloadOfResponse(readPayload(text));
  return response.ok ? response.text : response.reason;
};

for (const [name, kind] of [
  ["order", "order"],
  ["order-item", "orderItem"],
] as const) {
  test(`the documented response of an ${name} becomes a payload without a problem`, () => {
    const text = readFileSync(
      `test/fixtures/official/${name}.response.json`,
      "utf8",
    );
    const payload = made(text);
    assert.deepEqual(check(readPayload(payload)), []);
    assert.equal(payload.split("\n", 1)[0], `// @${kind} ${ref}`);
    const kept = JSON.parse(readPayload(payload).body) as object;
    const before = JSON.parse(text) as Readonly<Record<string, unknown>>;
    assert.deepEqual(
      kept,
      Object.fromEntries(Object.keys(kept).map((name) => [name, before[name]])),
    );
  });
}

const cases: readonly (readonly [string, string, string])[] = [
  [
    "first, last and in the middle",
    `{"ref": "a1", "price": 100.00, "createdAt": "x", "status": "CONFIRMED", "href": "y"}`,
    '// @order a1\n{"price": 100.00, "status": "CONFIRMED"}\n',
  ],
  [
    "in the documented order, every token as it was",
    `{"status": "CONFIRMED", "other": 1, "ref": "a1", "price": 1.50, "referenceId": "x"}`,
    '// @order a1\n{"price": 1.50, "referenceId": "x", "status": "CONFIRMED", "other": 1}\n',
  ],
  ["nothing stays", '{"ref": "a1", "href": ""}', "// @order a1\n{}\n"],
  [
    "links and pages instead of lists",
    '{"ref": "a1", "price": 12345678901234567890, "consumers": {"href": "x"}, "orderItems": {"items": []}}',
    '// @order a1\n{"price": 12345678901234567890}\n',
  ],
  [
    "inside its items",
    '{"ref": "a1", "orderItems": [{"sku": "s", "price": 1}, {"price": 2, "ref": "b"}]}',
    '// @order a1\n{"orderItems": [{"price": 1}, {"price": 2}]}\n',
  ],
  [
    "its address says that it is an item",
    '{"href": "https://cdp.example/v2/orderItems/a1", "ref": "a1", "price": 1}',
    '// @orderItem a1\n{"price": 1}\n',
  ],
  [
    "its address is one of v2.1",
    '{"href": "https://cdp.example/v2.1/orderItems/a1", "ref": "a1", "price": 1}',
    '// @api v2.1\n// @orderItem a1\n{"price": 1}\n',
  ],
  [
    "a guest",
    '{"href": "https://cdp.example/v2/guests/a1", "ref": "a1", "firstName": "A"}',
    "noRef",
  ],
  [
    "with a list of its own",
    '{"ref": "a1", "items": [], "price": 1}',
    '// @order a1\n{"price": 1, "items": []}\n',
  ],
  [
    "without its comments, of which one could be a target line",
    '// @order b2\n{"ref": "a1", "price": 1}',
    '// @order a1\n{"price": 1}\n',
  ],
  ["text", "Bad Request", "notJson"],
  ["half a response", '{"ref": "a1", ', "notJson"],
  ["a list", '{"href": "x", "offset": 0, "limit": 10, "items": [{}]}', "list"],
  ["an error", '{"status": 404, "code": 1, "message": "x"}', "noRef"],
  ["a ref that could be something else", '{"ref": "a/../b"}', "noRef"],
  ["a ref that is too long", `{"ref": "${"a".repeat(65)}"}`, "noRef"],
  ["a number", "1", "notJson"],
];

for (const [name, text, expected] of cases) {
  test(`payload of a response: ${name}`, () => {
    assert.equal(made(text), expected);
  });
}
