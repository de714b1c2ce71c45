import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { batchesOf } from "../../../../client/payloads/batches";

test("a batch weighs no more than is allowed, unless one item alone does", () => {
  const weight = (item: string) => item.length;
  deepEqual(batchesOf(["aa", "b", "cccc", "d", "ee"], { most: 3, weight }), [
    ["aa", "b"],
    ["cccc"],
    ["d", "ee"],
  ]);
  deepEqual(batchesOf([], { most: 3, weight }), []);
});

test("no batch has items of two groups", () => {
  const group = (item: string) => item.charAt(0);
  deepEqual(
    batchesOf(["a1", "a2", "a3", "b1"], { most: 2, weight: () => 1, group }),
    [["a1", "a2"], ["a3"], ["b1"]],
  );
});
