import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { scan } from "../../../server/document/scan";
import { marksIn } from "../../../server/language/outline/marks";
import { anyText, commented } from "../any-text";

test("any text: what folds is made of the comments and brackets that are read", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, commented), (text) => {
      const { comments, brackets, depth } = marksIn(text);
      const { comments: expected, depth: deepest } = scan(text);
      assert.deepEqual([comments, depth], [expected, deepest]);
      for (const { type, bracket, offset } of brackets) {
        const closing = bracket === "{" ? "}" : "]";
        assert.equal(text[offset], type === "open" ? bracket : closing);
      }
    }),
    { numRuns: 3000 },
  );
});
