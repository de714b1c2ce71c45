/** How often a slip of the hand is taken back by a quick fix; `npm run bench:repairs` prints the table. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { check } from "../../../server/check/check";
import type { Problem } from "../../../server/check/problem";
import { readPayload, type Payload } from "../../../server/document/payload";
import { isSyntaxProblem } from "../../../server/language/fixes/fix";
import { fixesOf } from "../../../server/language/fixes/fixes-of";
import { applyEdits, type Edit } from "../../../server/language/layout/edit";
import { anyText } from "../any-text";
import { fixedAll, offeredFixes } from "./fixing";
import {
  evenly,
  inTurn,
  shareOf,
  slipsBySource,
  slipsOf,
  twice,
} from "./slips";

/** How many slips of one source are looked at here; the benchmark looks at all of them. */
const mostSlips = 250;
const mostPairs = 100;

for (const [source, slips] of Object.entries(slipsBySource)) {
  test(`one slip in ${source} is nearly always taken back`, () => {
    const { offered, preferred, worse, missed } = shareOf(
      evenly(slips, mostSlips),
    );
    const details = JSON.stringify({ offered, preferred, worse, missed });
    assert.ok(offered >= 98, details);
    assert.ok(preferred >= 92, details);
    assert.ok(worse <= 0.2, details);
  });

  test(`two slips in ${source} are mostly taken back, one behind the other`, () => {
    const { restored, missed } = inTurn(twice(evenly(slips, mostPairs)));
    assert.ok(restored >= 85, JSON.stringify({ restored, missed }));
  });
}

const slips = Object.values(slipsBySource).flat();
const oneSlip = fc.constantFrom(...slips).map(({ text }) => text);
const twoSlips = fc
  .constantFrom(...slips)
  .map((slip) => twice([slip])[0]?.text ?? slip.text);

for (const [name, texts, numRuns] of [
  ["one slip", oneSlip, 150],
  ["two slips", twoSlips, 150],
  ["any text", anyText, 250],
] as const)
  test(`${name}: no preferred fix leaves more faults, and none is made in a comment`, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const payload = readPayload(text);
        for (const problem of check(payload).slice(0, 8)) {
          for (const { edits, preferred } of fixesOf(payload, problem)) {
            if (!isSyntaxProblem(problem) && preferred !== true) continue;
            const details = `${problem.code}\n${text}\n${applyEdits(text, edits)}`;
            if (isRepaired(problem))
              assert.ok(
                !edits.some((edit) => isInComment(payload, edit)),
                details,
              );
            if (preferred !== true) continue;
            const after = readPayload(applyEdits(text, edits));
            const before = payload.tree.errors.length;
            assert.ok(after.tree.errors.length <= before, details);
          }
        }
      }),
      { numRuns },
    );
  });

test("a slip within an element of a list is repaired within it", () => {
  const element = `{
      "type": "BAG",
      "productId": "BAG-20", // 20 kg
      "currencyCode": "EUR",
      "price": 20,
      "referenceId": "B94TXY-2",
      "status": "PURCHASED"
    }`;
  const before = `{\n  "orderItems": [\n    ${element}, // one\n    `;
  const behind = `,\n    ${element}\n  ]\n}`;
  const broken = slipsOf(element).filter(({ kind }) => !/[{}]/.test(kind));
  assert.ok(broken.length > 50);
  for (const { text: wrong } of broken) {
    const text = before + wrong + behind;
    const payload = readPayload(text);
    const faults = check(payload).filter(isSyntaxProblem);
    for (const { edits } of faults.flatMap((fault) => fixesOf(payload, fault)))
      for (const { offset, length } of edits) {
        assert.ok(offset > before.length, text);
        assert.ok(offset + length < before.length + wrong.length, text);
      }
  }
});

test("slips within each other, in an element of a list and beside it, are taken back together", () => {
  const text = `{"orderItems": [{"type": "FLIGHT" "status": "CONFIRMED",
    "flightSegments": [{"id": "1" "origin": "DUB"}]}]}`;
  assert.equal(
    fixedAll(text),
    `{"orderItems": [{"type": "FLIGHT", "status": "CONFIRMED",
    "flightSegments": [{"id": "1", "origin": "DUB"}]}]}`,
  );
});

test("a repair that does nothing without the ones before it is not offered", () => {
  const text = '.{"channel"\r\n  :"\r\n';
  for (const { fix, after } of offeredFixes(text)) {
    assert.notEqual(fix.title, "");
    assert.notEqual(after, text);
  }
});

/** By search: not what is closed in its comment, or gets a template behind its comments. */
const isRepaired = ({ code }: Problem) =>
  code.startsWith("syntax/") &&
  code !== "syntax/unclosed-comment" &&
  code !== "syntax/empty";

const isInComment = ({ comments }: Payload, { offset }: Edit) =>
  comments.some(
    (comment) =>
      offset > comment.offset && offset < comment.offset + comment.length,
  );
