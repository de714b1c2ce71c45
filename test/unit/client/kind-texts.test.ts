import assert from "node:assert/strict";
import { test } from "node:test";
import { allKinds, type Kind } from "../../../cdp/kinds";
import { messages as payloads } from "../../../client/commands/messages/payloads";
import { messages as views } from "../../../client/views/messages";

/** In the language status, in the list of kinds, and what pinning writes. */
const texts: Readonly<Record<Kind, readonly [string, string, string]>> = {
  order: ["Order", "Order", "// @order"],
  orderItem: ["Order item", "Order item", "// @orderItem"],
  "v2.1/order": [
    "Order update, v2.1",
    "Order, v2.1",
    "// @api v2.1 and // @order",
  ],
  "v2.1/orderItem": [
    "Order item update, v2.1",
    "Order item, v2.1",
    "// @api v2.1 and // @orderItem",
  ],
  "v2.1/orderExtension": [
    "Order data extension update, v2.1",
    "Order data extension, v2.1",
    "// @api v2.1 and // @orderExtension",
  ],
  "v2.1/orderItemExtension": [
    "Order item data extension update, v2.1",
    "Order item data extension, v2.1",
    "// @api v2.1 and // @orderItemExtension",
  ],
};

for (const kind of allKinds) {
  test(`the kind ${kind} in words, with its version where it is not v2`, () => {
    assert.deepEqual(
      [
        views.kindText(kind),
        payloads.kindLabel(kind),
        payloads.kindLines(kind),
      ],
      texts[kind],
    );
  });
}

test("a kind that is pinned already is named with its version", () => {
  assert.deepEqual(
    (["order", "v2.1/order"] as const).map(payloads.alreadyPinned),
    [
      "The kind is already pinned: order.",
      "The kind is already pinned: order, v2.1.",
    ],
  );
});
