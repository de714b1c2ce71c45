import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { replaceableTargetLines } from "../../../server/check/directives/replaceable-target-lines";
import { readPayload } from "../../../server/document/payload";

const zeros = "00000000-0000-4000-8000-000000000000";

for (const [line, found] of [
  ["// @order", [{ at: "// @order" }]],
  ["// @order on EU", [{ at: "// @order on EU", environment: "EU" }]],
  ["// @order <ref>", [{ at: "// @order <ref>" }]],
  [
    "// @order <ref> on EU",
    [{ at: "// @order <ref> on EU", environment: "EU" }],
  ],
  [`//@orderItem ${zeros}`, [{ at: `//@orderItem ${zeros}` }]],
  ["// @order REFERENCE-1", [{ at: "// @order REFERENCE-1" }]],
  ["// @order a-1", [{ at: "// @order a-1", ref: "a-1" }]],
  [
    "// @order a-1 on EU",
    [{ at: "// @order a-1 on EU", environment: "EU", ref: "a-1" }],
  ],
  ["// about @order", []],
  ["{} // @order", []],
] as const)
  test(`replaceable target lines: ${line}`, () => {
    const text = `${line}\n{}`;
    deepEqual(
      replaceableTargetLines(readPayload(text)).map(
        ({ offset, length, ...rest }) => ({
          at: text.slice(offset, offset + length),
          ...rest,
        }),
      ),
      found,
    );
  });
