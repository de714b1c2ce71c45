import assert from "node:assert/strict";
import { test } from "node:test";
import { inTurn } from "../../../../client/async/in-turn";

test("in turn: each one once, never more at a time than wanted", async () => {
  const called: number[] = [];
  let running = 0;
  let most = 0;
  const begun = await inTurn(
    [1, 2, 3, 4, 5, 6, 7],
    3,
    () => false,
    async (one) => {
      called.push(one);
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    },
  );
  assert.deepEqual(called, [1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual([begun, most, running], [7, 3, 0]);
});

test("in turn: after cancelling, what has begun ends and nothing else begins", async () => {
  const ended: number[] = [];
  const begun = await inTurn(
    [1, 2, 3, 4, 5, 6],
    2,
    () => ended.length >= 2,
    async (one) => {
      await Promise.resolve();
      ended.push(one);
    },
  );
  assert.equal(begun, ended.length);
  assert.ok(ended.length < 6);
});
