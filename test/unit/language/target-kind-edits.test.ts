import "../../all-schemas";
import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readPayload } from "../../../server/document/payload";
import { targetKindEdits } from "../../../server/language/features";
import type { Kind } from "../../../cdp/kinds";

const cases: readonly (readonly [string, Kind, string])[] = [
  ['{"price": 1}', "orderItem", '// @orderItem\n{"price": 1}'],
  [
    "// @order a1 on Sandbox\n{}",
    "orderItem",
    "// @orderItem a1 on Sandbox\n{}",
  ],
  [
    "// note\n//@orderItem\n// @order a2 on Sandbox\n{} // @orderItem",
    "order",
    "// note\n//@order\n// @order a2 on Sandbox\n{} // @orderItem",
  ],
  ["// @order a1\n{}", "order", "// @order a1\n{}"],
  ["", "order", "// @order\n"],
  ["{}", "v2.1/order", "// @api v2.1\n// @order\n{}"],
  [
    "\uFEFF// @order a1 on Sandbox\r\n{}",
    "v2.1/orderItemExtension",
    "\uFEFF// @api v2.1\r\n// @orderItemExtension a1 on Sandbox\r\n{}",
  ],
  ["// @api v2.1", "v2.1/orderItem", "// @api v2.1\n// @orderItem"],
  ["// @api v2\n{}", "v2.1/order", "// @api v2.1\n// @order\n{}"],
  ["//@api V3\n{}", "v2.1/order", "//@api v2.1\n// @order\n{}"],
  [
    "// @orderExtension a1\n{}",
    "v2.1/orderExtension",
    "// @api v2.1\n// @orderExtension a1\n{}",
  ],
  [
    "// @api v2.1\n// @order a1\n{}",
    "v2.1/orderItem",
    "// @api v2.1\n// @orderItem a1\n{}",
  ],
  [
    "// @api v2.1\n// note\n// @orderExtension a1\n{}",
    "order",
    "// note\n// @order a1\n{}",
  ],
  ["// @api v2.1\n// @order a1\n{}", "order", "// @order a1\n{}"],
  ["// @api v2.1\n{}", "orderItem", "// @orderItem\n{}"],
  [
    "// @api v2\n// @api v2.1\n// @order a1\n{}",
    "v2.1/order",
    "// @api v2.1\n// @order a1\n{}",
  ],
  [
    "// @api v2.1\n// @order a1\n{}",
    "v2.1/order",
    "// @api v2.1\n// @order a1\n{}",
  ],
];

for (const [text, kind, expected] of cases) {
  test(`target kind edits: ${JSON.stringify(text)} as ${kind}`, () => {
    const document = TextDocument.create("file:///a", "cdp-order", 1, text);
    const edits = targetKindEdits(document, readPayload(text), kind);
    const after = TextDocument.applyEdits(document, edits);
    assert.equal(after, expected);
    assert.equal(edits.length > 0, text !== expected);
    assert.equal(readPayload(after).kind, kind);
  });
}
