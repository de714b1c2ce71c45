import assert from "node:assert/strict";
import { test } from "node:test";
import { nameByTarget } from "../../../../client/payloads/payload-name";

for (const [text, name] of [
  ["// @order d680c9be-4c07-4731-857e-9602034b15f2\n{}", "order-d680c9be"],
  ["// @orderItem a1 on Try\n{}", "order-item-a1"],
  ["// @order ../../etc\n{}", "new-order"],
  ["{}", "new-order"],
] as const)
  test(`a file named by its target line: ${text.slice(0, 20)}`, () => {
    assert.equal(nameByTarget(text), name);
  });
