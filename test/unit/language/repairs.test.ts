/** How often a slip of the hand is taken back by a quick fix; `npm run bench:repairs` prints the table. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { readPayload } from "../../../server/document/payload";
import { fixesOf } from "../../../server/language/fixes/fixes-of";
import { applyEdits } from "../../../server/language/layout/edit";
import { anyText, examples } from "../any-text";
import {
  documentedBodies,
  everyNth,
  inLayouts,
  restoredInTurn,
  shareOf,
  slipsOf,
  twice,
} from "./slips";

const documented = documentedBodies.flatMap(inLayouts).flatMap(slipsOf);
const others = examples.flatMap(inLayouts).flatMap(slipsOf);

for (const [name, slips] of [
  ["the documented bodies", everyNth(documented, 3)],
  ["the examples", everyNth(others, 10)],
] as const) {
  test(`one slip in ${name} is nearly always taken back`, () => {
    const { offered, preferred, worse, missed } = shareOf(slips);
    const counts = JSON.stringify({ offered, preferred, worse, missed });
    assert.ok(offered >= 98, counts);
    assert.ok(preferred >= 92, counts);
    assert.ok(worse <= 0.2, counts);
  });
}

test("two slips in one file are mostly taken back, one behind the other", () => {
  const restored = restoredInTurn(twice(everyNth(documented, 20)));
  assert.ok(restored >= 85, `${restored} %`);
});

test("no fix is preferred that leaves more faults, and none is made in a comment", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const payload = readPayload(text);
      for (const { code, offset, length } of payload.tree.errors.slice(0, 3)) {
        if (code === "empty") continue;
        const problem = {
          code: `syntax/${code}` as const,
          severity: "error" as const,
          message: "",
          offset,
          length,
        };
        for (const { edits, preferred } of fixesOf(payload, problem)) {
          const isInComment = edits.some((edit) =>
            payload.comments.some(
              (comment) =>
                edit.offset > comment.offset &&
                edit.offset < comment.offset + comment.length,
            ),
          );
          assert.ok(!isInComment, text);
          if (preferred !== true) continue;
          const after = applyEdits(text, edits);
          assert.ok(
            readPayload(after).tree.errors.length <= payload.tree.errors.length,
            `${text}\n${after}`,
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});
