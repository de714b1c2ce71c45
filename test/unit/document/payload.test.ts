import assert from "node:assert/strict";
import { test } from "node:test";
import { readPayload } from "../../../server/document/payload";

test("payload: the body is the author's text without comments, BOM and outer white space", () => {
  const bodies: readonly (readonly [string, string])[] = [
    ['\uFEFF\r\n{"price": 100.00}\r\n', '{"price": 100.00}'],
    [
      '// @order 1\n{ // one\n "price": /* two */ 1E400, "a": "// no /* comment */"\n}\n// end',
      '{ \n "price":  1E400, "a": "// no /* comment */"\n}',
    ],
    [
      '{"n": 12345678901234567890, "n": 1}',
      '{"n": 12345678901234567890, "n": 1}',
    ],
    ['{"a": "\\"// x"}//y', '{"a": "\\"// x"}'],
  ];
  for (const [text, body] of bodies) assert.equal(readPayload(text).body, body);
});

test("payload: target lines", () => {
  const ref = "d680c9be-4c07-4731-857e-9602034b15f2";
  const lines: readonly (readonly [string, unknown])[] = [
    [`// @order ${ref}`, [{ kind: "order", ref }]],
    [`//@orderItem ${ref}  `, [{ kind: "orderItem", ref }]],
    ["// @orderItem", [{ kind: "orderItem" }]],
    [
      `// @order ${ref} on Production EU`,
      [{ kind: "order", ref, environment: "Production EU" }],
    ],
    ["// @order on Test", [{ kind: "order", environment: "Test" }]],
    [
      "// @order 1 on A\r\n// @order 2 on B\r\n// @order 3",
      [
        { kind: "order", ref: "1", environment: "A" },
        { kind: "order", ref: "2", environment: "B" },
        { kind: "order", ref: "3" },
      ],
    ],
    ["// @order ../guests/x", []],
    [`// @order ${"a".repeat(65)}`, []],
    ["/* @order 1 */", []],
    ["// see @order 1", []],
    ["{} // @order 1", []],
  ];
  for (const [text, targets] of lines) {
    assert.deepEqual(readPayload(text).targets, targets, text);
  }
});

test("payload: the target line decides the kind, then the attributes, then it is an order", () => {
  const kinds: readonly (readonly [string, string, string])[] = [
    ['// @orderItem\n{"pointOfSale": "x"}', "orderItem", "target"],
    ['{"pointOfSale": "x"}', "order", "attributes"],
    ['{"productId": "x"}', "orderItem", "attributes"],
    ['{"productId": "x",', "orderItem", "attributes"],
    ['{"price": 1}', "order", "default"],
    ["[]", "order", "default"],
    ["", "order", "default"],
  ];
  for (const [text, kind, reason] of kinds) {
    assert.deepEqual(readPayload(text).kindAndReason, { kind, reason }, text);
  }
});

test("payload: the referenceId, also of a broken text", () => {
  assert.equal(readPayload('{"referenceId": "B94",').referenceId, "B94");
  assert.equal(readPayload('{"referenceId": 1}').referenceId, undefined);
});
