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
import { offeredFixes } from "./fixing";

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

const order = (line: string) => `{
  "pointOfSale": "spinair.com/france",
  "currencyCode": "EUR",
  "price": 12,
  "orderedAt": "2025-12-19T12:07:18.149Z",
  "referenceId": "342-ABD",
  ${line}
}`;
const bag = (line: string) => `// @orderItem
{
  "type": "BAG",
  "productId": "BAG-20",
  "currencyCode": "EUR",
  "price": 20,
  "referenceId": "B94TXY-2",
  "status": "PURCHASED",
  ${line}
}`;

/** What people send, what it was meant to be, and whether that fix is the preferred one. */
const fieldCases: readonly (readonly [string, string, string])[] = [
  [
    "an inch mark",
    bag('"name": "Bag 20" wide"'),
    bag('"name": "Bag 20\\" wide"'),
  ],
  [
    "an inch mark on one line",
    '{ "type": "BAG", "name": "Bag 20" wide" }',
    '{ "type": "BAG", "name": "Bag 20\\" wide" }',
  ],
  [
    "a value without its closing quote, on one line",
    '{ "channel": "WEB, "price": 1 }',
    '{ "channel": "WEB", "price": 1 }',
  ],
  [
    "a value without its opening quote",
    order('"channel": WEB"'),
    order('"channel": "WEB"'),
  ],
  [
    "a name without its opening quote",
    order('status": "PURCHASED"'),
    order('"status": "PURCHASED"'),
  ],
  [
    "a quote twice",
    order('"status": ""PURCHASED"'),
    order('"status": "PURCHASED"'),
  ],
  [
    "curly quotes around an address",
    order('"pointOfSale": “https://shop.example/a”'),
    order('"pointOfSale": "https://shop.example/a"'),
  ],
  [
    "an address without quotes",
    order('"pointOfSale": https://shop.example/a'),
    order('"pointOfSale": "https://shop.example/a"'),
  ],
  [
    "a date without quotes",
    order('"orderedAt": 2025-12-19T12:07:18.149Z'),
    order('"orderedAt": "2025-12-19T12:07:18.149Z"'),
  ],
  [
    "a curly closing quote",
    order('"channel": "WEB”'),
    order('"channel": "WEB"'),
  ],
  [
    "a semicolon for a comma",
    order('"channel": "WEB";\n  "status": "PURCHASED"'),
    order('"channel": "WEB",\n  "status": "PURCHASED"'),
  ],
  ["= for a colon", order('"channel" = "WEB"'), order('"channel": "WEB"')],
  [
    "full-width marks",
    order('"channel"："WEB"，\n  "status": "PURCHASED"'),
    order('"channel":"WEB",\n  "status": "PURCHASED"'),
  ],
  [
    "a bracket before its comment",
    order('"orderItems": [ // none'),
    order('"orderItems": [ // none\n  ]'),
  ],
];

for (const [name, text, meant] of fieldCases) {
  test(`in turn: ${name}`, () => {
    let current = text;
    for (let turn = 0; turn < 3; turn++)
      current =
        offeredFixes(current).find(({ problem }) =>
          problem.code.startsWith("syntax/"),
        )?.after ?? current;
    assert.equal(current, meant);
  });
}

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
