import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedSentence } from "../../../../client/payloads/messages";
import { inTurn } from "../../../../client/async/in-turn";

const all = { files: 1000, checked: 1000, withProblems: 0, unread: 0 };
const sentences: readonly (readonly [Partial<typeof all>, string])[] = [
  [{}, "Checked 1000 payloads: no problems."],
  [{ withProblems: 2 }, "Checked 1000 payloads: 2 have problems."],
  [
    { files: 1, checked: 1, withProblems: 1 },
    "Checked 1 payload: 1 has problems.",
  ],
  [
    { checked: 12, withProblems: 1 },
    "Cancelled after 12 of 1000 payloads: 1 has problems.",
  ],
  [
    { unread: 1 },
    "Checked 1000 payloads: no problems. 1 could not be checked.",
  ],
  [
    { files: 0, checked: 0 },
    "There is no payload in this workspace: no file is named *.cdp-order.json.",
  ],
];

for (const [result, sentence] of sentences) {
  test(`checked: ${sentence}`, () => {
    assert.equal(checkedSentence({ ...all, ...result }), sentence);
  });
}

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
