import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedMessage } from "../../../../client/payloads/messages";

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
    "Canceled after 12 of 1000 payloads: 1 has problems.",
  ],
  [
    { unread: 1 },
    "Checked 1000 payloads: no problems. 1 could not be checked.",
  ],
  [{ files: 0, checked: 0 }, "This workspace has no *.cdp-order.json files."],
];

for (const [result, sentence] of sentences) {
  test(`checked: ${sentence}`, () => {
    assert.equal(checkedMessage({ ...all, ...result }), sentence);
  });
}
